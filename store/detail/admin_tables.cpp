// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/admin_tables.hpp"

#include "store/detail/gpkg_blob.hpp"

#include <fmt/format.h>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

core::AdminLevel level_of(std::string_view text) {
    if (text == "province")
        return core::AdminLevel::province;
    return text == "district" ? core::AdminLevel::district : core::AdminLevel::commune;
}

core::SuccessionExtent extent_of(std::string_view text) {
    if (text == "part")
        return core::SuccessionExtent::part;
    return text == "remainder" ? core::SuccessionExtent::remainder : core::SuccessionExtent::whole;
}

/// Columns as in sql/*_units*.sql; the outline is a column of its own where it is wanted.
core::AdminUnit unit_of(Statement const& row) {
    core::AdminUnit unit;
    unit.id = core::AdminUnitId(row.integer(0));
    unit.level = level_of(row.text(1));
    unit.code = row.text(2);
    unit.name = row.text(3);
    unit.full_name = row.text(4);
    unit.name_en = row.text(5);
    unit.kind = row.text(6);
    if (!row.is_null(7))
        unit.parent = core::AdminUnitId(row.integer(7));
    unit.valid_from = row.date(8);
    unit.valid_to = row.date(9);
    unit.source = row.text(10);
    unit.geometry_note = row.text(11);
    return unit;
}

/// Binds one value and reads every unit, with its outline when the statement selects it.
std::vector<core::AdminUnit> units(Statement& statement, bool with_outline) {
    std::vector<core::AdminUnit> result;
    Reading row(statement);
    while (row->step()) {
        result.push_back(unit_of(statement));
        if (with_outline)
            result.back().geometry_wkb = wkb_of_blob(statement.blob(12));
    }
    return result;
}

std::vector<core::Succession> successions(Statement& statement) {
    std::vector<core::Succession> result;
    Reading row(statement);
    while (row->step())
        result.push_back({core::AdminUnitId(row->integer(0)), core::AdminUnitId(row->integer(1)),
                          extent_of(row->text(2)), row->date(3).value_or(core::kTwoLevelGovernment),
                          std::string(row->text(4))});
    return result;
}

} // namespace

std::vector<core::AdminUnit> AdminTables::units_with_code(std::string_view code) const {
    return units(m_slot->cached(sql::list_units_with_code).bind_copy(1, code), true);
}

std::vector<core::AdminUnit> AdminTables::units_with_key(std::string_view key) const {
    return units(m_slot->cached(sql::list_units_with_key).bind_copy(1, key), true);
}

std::vector<core::AdminUnit> AdminTables::units_containing(std::string_view key, int limit) const {
    return units(m_slot->cached(sql::list_units_containing).bind_copy(1, key).bind(2, std::int64_t{limit}), true);
}

core::AdminUnit AdminTables::unit(core::AdminUnitId id) const {
    std::vector<core::AdminUnit> found = units(m_slot->cached(sql::get_unit).bind(1, id.value()), true);
    if (found.empty())
        throw core::not_found_error({fmt::format("không có đơn vị hành chính số {} trong sổ đăng ký", id.value()),
                                     fmt::format("there is no administrative unit {} in the register", id.value())});
    return std::move(found.front());
}

std::vector<core::AdminUnit> AdminTables::children(core::AdminUnitId parent) const {
    return units(m_slot->cached(sql::list_units_below).bind(1, parent.value()), true);
}

std::vector<core::Succession> AdminTables::successors(core::AdminUnitId before) const {
    return successions(m_slot->cached(sql::list_successors).bind(1, before.value()));
}

std::vector<core::Succession> AdminTables::predecessors(core::AdminUnitId after) const {
    return successions(m_slot->cached(sql::list_predecessors).bind(1, after.value()));
}

std::vector<core::AdminUnit> AdminTables::all_units() const {
    return units(m_slot->cached(sql::list_all_units), false);
}

std::vector<core::Succession> AdminTables::all_successions() const {
    return successions(m_slot->cached(sql::list_all_successions));
}

void AdminTables::outlines(core::AdminLevel level, core::Date on, std::optional<core::GeoBox> const& box,
                           std::function<void(core::AdminUnitId, std::string_view)> const& visit) const {
    std::string const day = core::format_iso(on);
    Statement statement = m_slot->prepare(box ? sql::list_outlines_in_box : sql::list_outlines);
    statement.bind(1, core::to_string(level)).bind(2, day);
    if (box)
        statement.bind(3, box->min_lon).bind(4, box->max_lon).bind(5, box->min_lat).bind(6, box->max_lat);
    while (statement.step())
        visit(core::AdminUnitId(statement.integer(0)), wkb_of_blob(statement.blob(1)));
}

} // namespace hatang::store
