// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/formats/format_writers.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace hatang::publish {

namespace {

std::string lower_ascii(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return text;
}

} // namespace

std::vector<std::string> unique_names(core::ListHeader const& header) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (auto const& column : header.columns) {
        auto const base = column.name.empty() ? "column_" + std::to_string(names.size() + 1) : column.name;
        auto name = base;
        for (int copy = 2; !taken.insert(lower_ascii(name)).second; ++copy) {
            name = base + "_" + std::to_string(copy);
        }
        names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> headings_of(core::ListHeader const& header, ListStyle const& style, Headings usual) {
    auto names = unique_names(header);
    if (style.headings.value_or(usual) == Headings::people) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            auto const& label = header.columns[at].label.in(style.language);
            names[at] = label.empty() ? names[at] : label;
        }
    }
    return names;
}

std::optional<std::size_t> naming_column(core::ListHeader const& header) {
    constexpr std::array<std::string_view, 7> kWanted{"name",         "full_name", "site_name", "station_name",
                                                      "station_code", "code",      "site_code"};
    for (auto const wanted : kWanted) {
        auto const found = std::find_if(header.columns.begin(), header.columns.end(),
                                        [wanted](auto const& column) { return column.name == wanted; });
        if (found != header.columns.end()) {
            return static_cast<std::size_t>(found - header.columns.begin());
        }
    }
    auto const text = std::find_if(header.columns.begin(), header.columns.end(),
                                   [](auto const& column) { return column.type == core::ColumnType::text; });
    if (text == header.columns.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(text - header.columns.begin());
}

bool adds_position(core::ListHeader const& header) {
    auto const is_position = [](auto const& column) { return column.name == "lon" || column.name == "lat"; };
    return header.geometry == core::ListGeometry::point &&
           std::none_of(header.columns.begin(), header.columns.end(), is_position);
}

std::array<std::string, 2> position_headings(Headings headings, core::Language language) {
    if (headings == Headings::machines) {
        return {"lon", "lat"};
    }
    return language == core::Language::vi ? std::array<std::string, 2>{"Kinh độ", "Vĩ độ"}
                                          : std::array<std::string, 2>{"Longitude", "Latitude"};
}

void check_row(core::ListHeader const& header, core::ListRow const& row) {
    if (row.cells.size() != header.columns.size()) {
        throw core::internal_error("list '" + header.name + "': a row with " + std::to_string(row.cells.size()) +
                                   " cells under " + std::to_string(header.columns.size()) + " columns");
    }
}

} // namespace hatang::publish
