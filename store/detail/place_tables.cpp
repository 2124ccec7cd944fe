// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_tables.hpp"

#include "core/uuid.hpp"
#include "store/detail/filter_functions.hpp"
#include "store/detail/place_catalogue.hpp"
#include "store/detail/place_fields.hpp"
#include "store/detail/unit_names.hpp"

#include <algorithm>

namespace hatang::store {

namespace {

std::string uuid_text(std::string_view bytes) {
    core::Uuid uuid;
    std::copy_n(bytes.begin(), std::min(bytes.size(), uuid.bytes.size()), uuid.bytes.begin());
    return core::format_uuid(uuid);
}

} // namespace

core::cql2::Schema const& PlaceTables::queryables(core::PlaceKind kind) const {
    return place_catalogue(kind).schema();
}

Statement PlaceTables::prepared(PlaceSelect const& select, std::string const& text,
                                core::PlaceQuery const& query) const {
    if (query.where && !m_has_filter_functions) {
        register_filter_functions(*m_slot);
        m_has_filter_functions = true;
    }
    Statement statement = m_slot->prepare(text);
    select.bind(statement);
    return statement;
}

void PlaceTables::places(core::PlaceQuery const& query, std::function<bool(core::PlaceRow const&)> const& visit) const {
    PlaceSelect select(query);
    UnitNames names(*m_slot, query.as_of.known_at);
    std::string const text = select.rows();
    Statement rows = prepared(select, text, query);
    core::PlaceRow place(query.kind);
    while (rows.step()) {
        place.id = rows.integer(0);
        place.uuid = uuid_text(rows.blob(1));
        place.valid_from = rows.date(2);
        place.valid_to = rows.date(3);
        place.change_from = rows.integer(4);
        read_place(rows, PlaceSelect::kHead, place.record);
        place.commune_name = names.find(place.record.place.commune).full_name;
        if (!visit(place))
            return;
    }
}

std::int64_t PlaceTables::count(core::PlaceQuery const& query) const {
    PlaceSelect select(query);
    std::string const text = select.count();
    Statement row = prepared(select, text, query);
    return row.step() ? row.integer(0) : 0;
}

} // namespace hatang::store
