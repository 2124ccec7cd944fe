// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/known_records.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

constexpr std::size_t kCodesAtOnce = 500;

} // namespace

std::map<std::string, core::PlaceRow> find_records(core::PlaceReader const& places, core::PlaceKind kind,
                                                   std::vector<core::FieldPackItem> const& items,
                                                   std::optional<core::ChangeNumber> known_at) {
    std::map<std::string, core::PlaceRow> found;
    std::set<std::string> wanted;
    for (auto const& item : items) {
        wanted.insert(item.uuid);
    }
    core::PlaceQuery query;
    query.kind = kind;
    query.as_of.known_at = known_at;
    auto const take = [&](core::PlaceRow const& row) {
        if (wanted.contains(row.uuid)) {
            found.insert_or_assign(row.uuid, row);
        }
        return true;
    };
    for (std::size_t at = 0; at < items.size(); at += kCodesAtOnce) {
        query.codes.clear();
        for (std::size_t i = at; i < std::min(at + kCodesAtOnce, items.size()); ++i) {
            if (!items[i].code.empty()) {
                query.codes.push_back(items[i].code);
            }
        }
        if (!query.codes.empty()) {
            places.places(query, take);
        }
    }
    if (found.size() < wanted.size()) {
        query.codes.clear();
        places.places(query, take);
    }
    return found;
}

std::optional<core::PlaceRow> find_record(core::PlaceReader const& places, core::PlaceKind kind,
                                          std::string const& uuid, std::string const& code) {
    auto found = find_records(places, kind, {{"", uuid, code, ""}}, std::nullopt);
    return found.empty() ? std::nullopt : std::optional(std::move(found.begin()->second));
}

std::string CodesInUse::holder(std::string const& code, std::string const& owner_key) {
    if (m_given.contains({code, owner_key})) {
        return "?";
    }
    core::PlaceQuery query;
    query.kind = m_kind;
    query.codes = {code};
    std::string holder;
    m_places.places(query, [&](core::PlaceRow const& row) {
        if (row.record.owner_key == owner_key) {
            holder = row.uuid;
        }
        return true;
    });
    return holder;
}

} // namespace hatang::desk
