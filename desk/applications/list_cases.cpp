// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/list_cases.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/search_key.hpp"
#include "desk/applications/case_columns.hpp"
#include "desk/list_value.hpp"
#include "spatial/cql2/row_filter.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace hatang::desk {

namespace {

using core::Cell;
using core::cql2::Value;
using core::cql2::ValueType;

constexpr std::string_view kGeometry = "geom";

ValueType value_type(core::ColumnType type) {
    switch (type) {
    case core::ColumnType::text: return ValueType::text;
    case core::ColumnType::integer:
    case core::ColumnType::real: return ValueType::number;
    case core::ColumnType::date: return ValueType::date;
    case core::ColumnType::boolean: return ValueType::boolean;
    }
    return ValueType::text;
}

std::string wkb_of(CaseView const& view) {
    auto const& record = view.row.record;
    return record.placed ? spatial::point_wkb(record.position) : std::string();
}

/// A case as a filter sees it: codes, not labels.
class CaseRow final : public core::cql2::Row {
public:
    explicit CaseRow(CaseView const& view) : m_view(view), m_wkb(wkb_of(view)), m_texts(core::Language::vi, false) {}
    Value value(std::size_t property) const override {
        auto const columns = all_case_columns();
        if (property >= columns.size()) {
            return m_wkb.empty() ? Value{} : Value{core::cql2::Wkb{m_wkb}};
        }
        return value_of(columns[property].cell(m_view, m_texts));
    }

private:
    CaseView const& m_view;
    std::string m_wkb;
    mutable CellTexts m_texts;
};

/// One of several words; none = every one.
bool is_among(std::vector<std::string> const& wanted, std::string const& value) {
    if (wanted.empty()) {
        return true;
    }
    auto const key = core::search_key(value);
    return std::ranges::any_of(wanted, [&](std::string const& each) {
        return each == value || (!key.empty() && core::search_key(each) == key);
    });
}

std::string operator_code(std::string const& word) {
    auto const* entry = core::operators().find(word);
    return entry == nullptr ? word : std::string(entry->code);
}

bool holds(CaseFilter const& filter, CaseView const& view) {
    auto const& record = view.row.record;
    bool const open = !view.resolved_on && view.pending();
    return is_among(filter.kinds, record.kind) && is_among(filter.stages, view.clocks.stage) &&
           is_among(filter.outcomes, view.outcome) && is_among(filter.timings, timing_of(view)) &&
           is_among(filter.channels, record.channel) && is_among(filter.officers, view.officer) &&
           is_among(filter.operators, record.operator_code) && filter.filed.holds(record.filed_on) &&
           filter.resolved.holds(view.resolved_on) && (!filter.pending || view.pending()) && (!filter.open || open);
}

std::vector<CaseColumn const*> chosen_columns(SiteListStyle const& style) {
    std::vector<CaseColumn const*> chosen;
    auto const all = all_case_columns();
    for (auto const& column : all) {
        if (style.columns.empty() && (column.usual || !style.for_people)) {
            chosen.push_back(&column);
        }
    }
    for (auto const& name : style.columns) {
        auto const found =
            std::find_if(all.begin(), all.end(), [&](auto const& column) { return column.column.name == name; });
        if (name == "all") {
            for (auto const& column : all) {
                chosen.push_back(&column);
            }
        } else if (found == all.end()) {
            std::vector<std::string> known;
            for (auto const& column : all) {
                known.push_back(column.column.name);
            }
            throw core::usage_error(
                {fmt::format("không có cột \"{}\"", name), fmt::format("there is no column \"{}\"", name)},
                {fmt::format("các cột: {}", fmt::join(known, ", ")),
                 fmt::format("the columns: {}", fmt::join(known, ", "))});
        } else {
            chosen.push_back(&*found);
        }
    }
    return chosen;
}

core::ListHeader header_of(std::vector<CaseColumn const*> const& columns) {
    core::ListHeader header;
    header.name = "applications";
    header.title = {"Hồ sơ", "Applications"};
    header.row_noun = {"hồ sơ", "application"};
    header.geometry = core::ListGeometry::point;
    for (auto const* column : columns) {
        header.columns.push_back(column->column);
    }
    return header;
}

Cell cell_of(CaseColumn const& column, CaseView const& view, CellTexts& texts) {
    auto cell = column.cell(view, texts);
    auto const* code = std::get_if<std::string_view>(&cell);
    bool const labelled = column.label != nullptr && texts.for_people() && code != nullptr;
    return labelled ? Cell{texts.keep(column.label(*code).in(texts.language()))} : cell;
}

} // namespace

std::vector<std::string> const& case_timings() {
    static std::vector<std::string> const kTimings{"running", "paused",     "late",   "early",
                                                   "on_time", "ended_late", "lapsed", "no_limit"};
    return kTimings;
}

std::string timing_of(CaseView const& view) {
    if (view.clocks.stage == "lapsed") {
        return "lapsed";
    }
    auto const* main = view.clocks.main();
    if (main == nullptr || main->status == core::ClockStatus::no_limit) {
        return "no_limit";
    }
    if (main->status == core::ClockStatus::on_time && main->run.ended && *main->run.ended < *main->due) {
        return "early";
    }
    return std::string(to_string(main->status));
}

core::Words timing_title(std::string_view timing) {
    static std::map<std::string, core::Words, std::less<>> const kTitles{
        {"running", {"trong hạn", "running"}},  {"paused", {"tạm dừng", "paused"}},
        {"late", {"quá hạn", "late"}},          {"early", {"trước hạn", "early"}},
        {"on_time", {"đúng hạn", "on time"}},   {"ended_late", {"trả trễ hạn", "answered late"}},
        {"lapsed", {"hết hiệu lực", "lapsed"}}, {"no_limit", {"không có thời hạn", "no limit"}}};
    auto const found = kTitles.find(timing);
    return found == kTitles.end() ? core::same_words(std::string(timing)) : found->second;
}

core::Words causes_text(CaseView const& view) {
    core::Words text;
    for (auto const& cause : view.clocks.causes) {
        text.vi += (text.vi.empty() ? "" : "; ") + cause.what.vi;
        text.en += (text.en.empty() ? "" : "; ") + cause.what.en;
    }
    return text;
}

core::cql2::Schema const& case_queryables() {
    static core::cql2::Schema const kSchema = [] {
        std::vector<core::cql2::PropertySpec> properties;
        for (auto const& column : all_case_columns()) {
            properties.push_back(
                {column.column.name, value_type(column.column.type), column.column.label, column.example});
        }
        properties.push_back({std::string(kGeometry),
                              ValueType::geometry,
                              {"Vị trí", "Position"},
                              "S_INTERSECTS(geom, BBOX(108.1, 16.0, 108.3, 16.1))"});
        return core::cql2::Schema(std::move(properties));
    }();
    return kSchema;
}

std::vector<core::ListColumn> case_columns() {
    std::vector<core::ListColumn> columns;
    for (auto const& each : all_case_columns()) {
        columns.push_back(each.column);
    }
    return columns;
}

std::vector<CaseView> select_cases(core::ApplicationReader const& applications, CaseFilter const& filter) {
    CaseFilter words = filter;
    std::ranges::transform(words.operators, words.operators.begin(), operator_code);
    std::optional<spatial::cql2::RowFilter> condition;
    if (!filter.where.empty()) {
        condition.emplace(core::cql2::Filter::parse(filter.where, case_queryables()));
    }
    auto views = view_cases(applications, filter.moment);
    std::erase_if(views, [&](CaseView const& view) {
        return !holds(words, view) || (condition && !condition->matches(CaseRow(view)));
    });
    return views;
}

SiteListResult list_cases(core::ApplicationReader const& applications, CaseFilter const& filter,
                          SiteListStyle const& style, core::ListWriter& writer) {
    auto const columns = chosen_columns(style);
    auto const views = select_cases(applications, filter);
    SiteListResult result{static_cast<std::int64_t>(views.size()), 0};
    auto header = header_of(columns);
    if (filter.limit || filter.offset) {
        header.total = result.total;
    }
    writer.begin(header);
    CellTexts texts(style.language, style.for_people);
    auto const first = filter.offset.value_or(0);
    auto const last = filter.limit ? std::min(result.total, first + *filter.limit) : result.total;
    for (auto index = first; index < last; ++index) {
        auto const& view = views[static_cast<std::size_t>(index)];
        texts.clear();
        std::vector<Cell> cells;
        for (auto const* column : columns) {
            cells.push_back(cell_of(*column, view, texts));
        }
        auto const wkb = wkb_of(view);
        writer.row({cells, wkb});
        ++result.written;
    }
    writer.end();
    return result;
}

} // namespace hatang::desk
