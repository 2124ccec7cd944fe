// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_condition.hpp"

#include "core/error.hpp"
#include "desk/checks/surroundings_of_register.hpp"
#include "desk/complaints/list_complaints.hpp"
#include "desk/list_value.hpp"
#include "desk/places/list_places.hpp"
#include "spatial/cql2/row_filter.hpp"

#include <algorithm>
#include <iterator>

namespace hatang::desk {

namespace {

using core::PlaceRow;
using core::cql2::Value;
using core::cql2::ValueType;

Value text_value(std::string_view text) {
    return text.empty() ? Value{} : Value{text};
}

struct DeskProperty {
    char const* name;
    ValueType type;
    core::Words label;
    char const* example;
    Value (*value)(ComplaintView const& view);
};

std::vector<DeskProperty> of_the_clocks() {
    return {{"stage",
             ValueType::text,
             {"giai đoạn", "stage"},
             "stage = 'accepted'",
             [](ComplaintView const& view) { return text_value(view.stage); }},
            {"timeliness",
             ValueType::text,
             {"thời hạn", "timeliness"},
             "timeliness IN ('late', 'running')",
             [](ComplaintView const& view) { return text_value(to_string(view.timeliness)); }},
            {"closed",
             ValueType::boolean,
             {"đã xong", "closed"},
             "closed = FALSE",
             [](ComplaintView const& view) { return Value{view.closed}; }},
            {"due_on",
             ValueType::date,
             {"đến hạn", "due on"},
             "due_on <= DATE('2017-06-30')",
             [](ComplaintView const& view) { return day_value(view.due); }},
            {"days_late", ValueType::number, {"số ngày trễ", "days late"}, "days_late > 10", [](auto const& view) {
                 return Value{static_cast<double>(view.days_late)};
             }}};
}

std::vector<DeskProperty> of_the_bodies() {
    return {{"body_due_on",
             ValueType::date,
             {"hạn của đơn vị xử lý", "due of the body"},
             "body_due_on < DATE('2017-06-30')",
             [](ComplaintView const& view) { return day_value(view.body_due); }},
            {"escalated_to",
             ValueType::text,
             {"đã báo cáo lên", "escalated to"},
             "escalated_to IS NOT NULL",
             [](ComplaintView const& view) { return text_value(view.escalated_to); }},
            {"cause",
             ValueType::text,
             {"nguyên nhân chung", "cause"},
             "cause = 'K624'",
             [](ComplaintView const& view) { return text_value(view.cause); }},
            {"joint_with",
             ValueType::text,
             {"phối hợp với", "handled with"},
             "joint_with IS NOT NULL",
             [](ComplaintView const& view) { return text_value(view.joint); }},
            {"version", ValueType::number, {"phiên bản", "version"}, "version > 1", [](auto const& view) {
                 return Value{static_cast<double>(view.version)};
             }}};
}

std::vector<DeskProperty> const& desk_properties() {
    static std::vector<DeskProperty> const kProperties = [] {
        auto all = of_the_clocks();
        std::ranges::move(of_the_bodies(), std::back_inserter(all));
        return all;
    }();
    return kProperties;
}

/// What the register knows of a row, by the name of the property; codes, not labels.
class RegisterValues {
public:
    RegisterValues(std::vector<std::string> names, core::AdminReader const& admin)
        : m_names(std::move(names)), m_units(admin),
          m_columns(place_columns(core::place_kind(core::PlaceKind::complaint))), m_texts(core::Language::vi, false) {}

    std::size_t size() const { return m_names.size(); }
    void next() { m_texts.clear(); }
    Value value(std::size_t property, PlaceRow const& row) {
        auto const& name = m_names[property];
        auto const& record = row.record;
        if (name == "position") {
            return record.geometry_wkb.empty() ? Value{} : Value{core::cql2::Wkb{record.geometry_wkb}};
        }
        if (name == "commune_before_2025") {
            return text_value(m_texts.keep(m_units.full_name(record.place.commune_then)));
        }
        if (name == "district_before_2025") {
            return text_value(m_texts.keep(m_units.full_name(record.place.district_then)));
        }
        auto const column = std::ranges::find(m_columns, name, [](auto const& each) { return each.column.name; });
        if (column == m_columns.end()) {
            throw core::internal_error("no column for the property " + name);
        }
        return value_of(column->cell(row, m_texts));
    }

private:
    std::vector<std::string> m_names;
    ProvinceLookup m_units;
    std::vector<PlaceColumn> m_columns;
    CellTexts m_texts;
};

class ComplaintRow final : public core::cql2::Row {
public:
    ComplaintRow(RegisterValues& values, PlaceRow const& row, ComplaintView const& view)
        : m_values(values), m_row(row), m_view(view) {}
    Value value(std::size_t property) const override {
        auto const known = m_values.size();
        return property < known ? m_values.value(property, m_row) : desk_properties()[property - known].value(m_view);
    }

private:
    RegisterValues& m_values;
    PlaceRow const& m_row;
    ComplaintView const& m_view;
};

std::vector<std::string> names_of(core::cql2::Schema const& schema) {
    std::vector<std::string> names;
    std::ranges::transform(schema.properties(), std::back_inserter(names), &core::cql2::PropertySpec::name);
    return names;
}

} // namespace

core::cql2::Schema complaint_queryables(core::PlaceReader const& places) {
    auto const of_register = places.queryables(core::PlaceKind::complaint).properties();
    std::vector<core::cql2::PropertySpec> all(of_register.begin(), of_register.end());
    for (auto const& each : desk_properties()) {
        all.push_back({each.name, each.type, each.label, each.example});
    }
    return core::cql2::Schema(std::move(all));
}

struct ComplaintCondition::Impl {
    spatial::cql2::RowFilter filter;
    RegisterValues values;
};

ComplaintCondition::ComplaintCondition(std::string const& where, core::PlaceReader const& places,
                                       core::AdminReader const& admin)
    : m_impl(std::make_shared<Impl>(
          Impl{spatial::cql2::RowFilter(core::cql2::Filter::parse(where, complaint_queryables(places))),
               RegisterValues(names_of(places.queryables(core::PlaceKind::complaint)), admin)})) {}

bool ComplaintCondition::matches(PlaceRow const& row, ComplaintView const& view) const {
    m_impl->values.next();
    return m_impl->filter.matches(ComplaintRow(m_impl->values, row, view));
}

bool is_for_register(std::string const& where, core::PlaceReader const& places) {
    try {
        core::cql2::Filter::parse(where, places.queryables(core::PlaceKind::complaint));
        return true;
    } catch (core::Error const&) {
        return false;
    }
}

} // namespace hatang::desk
