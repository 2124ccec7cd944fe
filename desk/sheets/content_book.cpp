// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/content_book.hpp"

#include "core/text/number.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace hatang::desk::sheets {

namespace {

constexpr std::size_t kShortCode = 6; ///< bytes; codes no longer than this stand on the map themselves

core::PageCell cell(std::string text) {
    return {{core::PageText{std::move(text)}}, false};
}

core::PageTable::Column column(std::string heading, double share) {
    return {std::move(heading), share};
}

/// The sheets, by number, on which a thing is.
using SheetsOf = std::map<std::string, std::vector<int>>;

std::string listed(std::vector<int> const& numbers) {
    return fmt::format("{}", fmt::join(numbers, ", "));
}

} // namespace

void ContentBook::add(core::MapSheet sheet, SheetContent content, bool backwards) {
    m_sources.insert(content.sources.begin(), content.sources.end());
    m_sheets.push_back({std::move(sheet), std::move(content), backwards});
}

void ContentBook::number_poles() {
    for (Filled& filled : m_sheets) {
        core::SheetFrame const& frame = filled.sheet.frame;
        spatial::SheetPlane const plane(frame.crs, frame.centre);
        bool const wide = frame.width_mm >= frame.height_mm;
        double const turn =
            (frame.turn_deg + (wide ? 0.0 : 90.0) + (filled.backwards ? 180.0 : 0.0)) * std::numbers::pi / 180.0;
        std::vector<std::pair<double, ListedPoint const*>> order;
        for (ListedPoint const& pole : filled.content.poles) {
            auto const at = plane.to_plane(pole.at);
            order.emplace_back(at.x * std::cos(turn) + at.y * std::sin(turn), &pole);
        }
        std::sort(order.begin(), order.end(), [](auto const& a, auto const& b) {
            return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
        });
        for (auto const& [along, pole] : order) {
            m_numbers.emplace(pole->id, static_cast<int>(m_numbers.size()) + 1);
        }
    }
}

bool ContentBook::labels_are_codes() const {
    if (m_words.pole_labels != "auto") {
        return m_words.pole_labels == "code";
    }
    return std::all_of(m_sheets.begin(), m_sheets.end(), [](Filled const& filled) {
        return std::all_of(filled.content.poles.begin(), filled.content.poles.end(),
                           [](ListedPoint const& pole) { return pole.code.size() <= kShortCode; });
    });
}

std::string ContentBook::number_text(ListedPoint const& pole) const {
    return m_codes ? pole.code : std::to_string(m_numbers.at(pole.id));
}

std::vector<std::string> ContentBook::warnings(Filled const& filled) const {
    std::vector<std::string> lines;
    for (core::Words const& hazard : filled.content.area_hazards) {
        lines.push_back(say(hazard));
    }
    std::vector<std::pair<int, std::string>> poles;
    for (ListedPoint const& pole : filled.content.poles) {
        std::vector<std::string> said;
        for (core::Words const& hazard : pole.hazards) {
            said.push_back(say(hazard));
        }
        if (!said.empty()) {
            poles.emplace_back(m_numbers.at(pole.id), fmt::format("{} {}: {}", say({"cột", "pole"}), number_text(pole),
                                                                  fmt::join(said, ", ")));
        }
    }
    std::sort(poles.begin(), poles.end());
    std::transform(poles.begin(), poles.end(), std::back_inserter(lines), [](auto& pole) { return pole.second; });
    return lines;
}

void ContentBook::label(Filled& filled) const {
    for (ListedPoint const& pole : filled.content.poles) {
        filled.content.features[pole.feature].label = number_text(pole);
    }
    filled.sheet.warnings = warnings(filled);
    auto& features = filled.sheet.features;
    features.insert(features.begin(), std::make_move_iterator(filled.content.features.begin()),
                    std::make_move_iterator(filled.content.features.end()));
    filled.content.features.clear();
}

core::SheetTable ContentBook::index_table() const {
    core::SheetTable index{say({"Bảng chắp các tờ", "Index of sheets"}), {}};
    bool const measured =
        std::any_of(m_sheets.begin(), m_sheets.end(), [](Filled const& filled) { return !filled.sheet.name.empty(); });
    index.table.columns = {column(say({"Tờ", "Sheet"}), 0.7),          column(say({"Lý trình", "Chainage"}), 2.2),
                           column(say({"Đường phố", "Streets"}), 6.0), column(say({"Cột", "Poles"}), 0.8),
                           column(say({"Trạm", "Stations"}), 0.9),     column(say({"Chú ý", "Warnings"}), 1.0)};
    for (Filled const& filled : m_sheets) {
        index.table.rows.push_back({cell(std::to_string(filled.sheet.number)), cell(filled.sheet.name),
                                    cell(fmt::format("{}", fmt::join(filled.content.streets, ", "))),
                                    cell(std::to_string(filled.content.poles.size())),
                                    cell(std::to_string(filled.content.sites.size())),
                                    cell(std::to_string(filled.sheet.warnings.size()))});
    }
    if (!measured) {
        index.table.columns.erase(index.table.columns.begin() + 1);
        for (auto& row : index.table.rows) {
            row.erase(row.begin() + 1);
        }
    }
    return index;
}

core::SheetTable ContentBook::pole_table() const {
    core::SheetTable list{say({"Danh sách cột", "List of poles"}), {}};
    list.table.columns = {column(say({"Số", "No."}), 0.6),
                          column(say({"Mã cột", "Code"}), 1.7),
                          column(say({"Chủ cột", "Owner"}), 1.7),
                          column(say({"Vật liệu", "Material"}), 1.7),
                          column(say({"Cao (m)", "Height (m)"}), 0.9),
                          column(say({"Đường", "Street"}), 2.2),
                          column("X (m)", 1.2),
                          column("Y (m)", 1.1),
                          column(say({"Chú ý", "Warning"}), 1.5),
                          column(say({"Tờ", "Sheet"}), 0.9)};
    SheetsOf sheets;
    std::map<int, std::pair<ListedPoint const*, core::SheetFrame const*>> poles;
    for (Filled const& filled : m_sheets) {
        for (ListedPoint const& pole : filled.content.poles) {
            sheets[pole.id].push_back(filled.sheet.number);
            poles.emplace(m_numbers.at(pole.id), std::pair(&pole, &filled.sheet.frame));
        }
    }
    bool const vietnamese = m_language == core::Language::vi;
    for (auto const& [number, found] : poles) {
        auto const& [pole, frame] = found;
        spatial::SheetPlane const plane(frame->crs, frame->centre);
        auto const grid = plane.to_grid(plane.to_plane(pole->at));
        std::vector<std::string> hazards;
        for (core::Words const& hazard : pole->hazards) {
            hazards.push_back(say(hazard));
        }
        std::vector<core::PageCell> row{cell(std::to_string(number)), cell(pole->code)};
        std::transform(pole->cells.begin(), pole->cells.end(), std::back_inserter(row), cell);
        // As surveyors write: X to the north, Y to the east.
        row.push_back(cell(core::format_number(grid.y, 1, vietnamese)));
        row.push_back(cell(core::format_number(grid.x, 1, vietnamese)));
        row.push_back(cell(fmt::format("{}", fmt::join(hazards, ", "))));
        row.push_back(cell(listed(sheets[pole->id])));
        list.table.rows.push_back(std::move(row));
    }
    return list;
}

core::SheetTable ContentBook::site_table() const {
    core::SheetTable list{say({"Danh sách trạm", "List of stations"}), {}};
    list.table.columns = {column(say({"Mã trạm", "Code"}), 1.3),          column(say({"Tên", "Name"}), 3.0),
                          column(say({"Doanh nghiệp", "Operator"}), 2.0), column(say({"Loại cột", "Class"}), 1.0),
                          column(say({"Cao (m)", "Height (m)"}), 1.0),    column(say({"Tờ", "Sheet"}), 1.0)};
    SheetsOf sheets;
    std::map<std::string, ListedPoint const*> sites;
    for (Filled const& filled : m_sheets) {
        for (ListedPoint const& site : filled.content.sites) {
            sheets[site.id].push_back(filled.sheet.number);
            sites.emplace(site.code + '\n' + site.id, &site);
        }
    }
    for (auto const& [key, site] : sites) {
        std::vector<core::PageCell> row{cell(site->code)};
        std::transform(site->cells.begin(), site->cells.end(), std::back_inserter(row), cell);
        row.push_back(cell(listed(sheets[site->id])));
        list.table.rows.push_back(std::move(row));
    }
    return list;
}

void ContentBook::finish(core::MapSheets& result) {
    number_poles();
    m_codes = labels_are_codes();
    for (Filled& filled : m_sheets) {
        label(filled);
    }
    bool const atlas = result.overview.has_value();
    if (atlas) {
        result.tables.push_back(index_table());
    }
    if (!m_numbers.empty() && (atlas || !m_codes)) {
        result.tables.push_back(pole_table());
    }
    if (auto sites = site_table(); atlas && !sites.table.rows.empty()) {
        result.tables.push_back(std::move(sites));
    }
    for (Filled& filled : m_sheets) {
        result.sheets.push_back(std::move(filled.sheet));
    }
    result.sources = m_words.sources;
    for (std::string const& source : m_sources) {
        if (std::find(result.sources.begin(), result.sources.end(), source) == result.sources.end()) {
            result.sources.push_back(source);
        }
    }
}

} // namespace hatang::desk::sheets
