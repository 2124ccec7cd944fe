// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_events.hpp"

#include "core/error.hpp"
#include "desk/admin/admin_file_role.hpp"

#include <string_view>
#include <vector>

#include "embedded/admin_events.hpp"

namespace hatang::desk {
namespace {

/// The embedded file is ours: plain commas, no quotes (its test says so).
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == separator) {
            parts.push_back(text.substr(start, i - start));
            start = i + 1;
        }
    }
    return parts;
}

AdminEvent read_event(std::string_view line) {
    auto const cells = split(line, ',');
    auto const level = cells.size() == 8 ? parse_level(cells[1]) : std::nullopt;
    auto const on = level ? core::parse_date(cells[3]) : std::nullopt;
    if (!on) {
        throw core::internal_error("data/codes/admin_events.csv: broken line: " + std::string(line));
    }
    auto const kind = cells[0] == "former_name" ? AdminEvent::Kind::former_name : AdminEvent::Kind::kind_change;
    return {
        kind, *level, std::string(cells[2]), *on, std::string(cells[4]), std::string(cells[5]), std::string(cells[6])};
}

std::vector<AdminEvent> read_events() {
    std::vector<AdminEvent> events;
    bool heading = true;
    for (auto const line : split(embedded_events::admin_events, '\n')) {
        if (!heading && !line.empty()) {
            events.push_back(read_event(line));
        }
        heading = false;
    }
    return events;
}

} // namespace

std::span<AdminEvent const> admin_events() {
    static std::vector<AdminEvent> const events = read_events();
    return events;
}

} // namespace hatang::desk
