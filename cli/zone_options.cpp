// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/zone_options.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

std::string known_kinds() {
    std::string known;
    for (auto const& entry : core::zone_kinds().entries()) {
        known += (known.empty() ? "" : ", ") + entry.code;
    }
    return known;
}

void add_length(desk::RowDefaults& defaults, char const* field, char const* option, std::optional<double> metres) {
    if (!metres) {
        return;
    }
    if (!(*metres > 0.0)) {
        throw core::usage_error({fmt::format("--{} cần số mét lớn hơn 0", option),
                                 fmt::format("--{} must be a number of metres above 0", option)});
    }
    defaults.values.emplace_back(field, *metres);
}

} // namespace

void ZoneOptions::describe(OptionTable& options) {
    options.group({"Vùng", "Zones"});
    options.text(
        "kind", "KIND",
        {"loại vùng của các dòng không ghi loại: " + known_kinds() + "; với tệp chỉ có cột tên thì tên là tên đường",
         "kind of the rows that name none: " + known_kinds() + "; in a bare list of names these are names of streets"},
        m_kind);
    options.number(
        "radius", "METRES",
        {"bán kính quanh điểm, đường khi dòng không ghi", "reach around points and lines of rows without one"},
        m_radius_m);
    options.number("depth", "METRES",
                   {"chiều sâu hai bên tuyến đường khi dòng không ghi", "depth along streets of rows without one"},
                   m_depth_m);
    options.text("instrument", "TEXT", {"văn bản, khi dòng không ghi", "the instrument, where a row names none"},
                 m_instrument);
    options.date("begins-on", {"ngày có hiệu lực, khi dòng không ghi", "in force from, where a row names no day"},
                 m_begins_on);
    options.date("ends-on", {"ngày hết hiệu lực, khi dòng không ghi", "no more in force on, where a row names no day"},
                 m_ends_on);
    options.flag("repair",
                 {"sửa vùng không hợp lệ, nêu diện tích trước và sau", "repair invalid polygons and tell both areas"},
                 m_repair);
    options.number("repair-limit", "PERCENT",
                   {"sửa làm đổi diện tích quá mức này thì từ chối (mặc định 1)",
                    "reject repairs that change the area by more than this (default 1)"},
                   m_repair_limit);
}

void ZoneOptions::apply(desk::PlaceImportOptions& options) const {
    auto& defaults = options.defaults;
    if (!m_kind.empty()) {
        auto const* entry = core::zone_kinds().find(m_kind);
        if (entry == nullptr) {
            throw core::usage_error(
                {fmt::format("\"{}\" không phải loại vùng", m_kind), fmt::format("\"{}\" is no kind of zone", m_kind)},
                {"các loại: " + known_kinds(), "the kinds: " + known_kinds()});
        }
        defaults.values.emplace_back("kind", entry->code);
    }
    add_length(defaults, "radius_m", "radius", m_radius_m);
    add_length(defaults, "depth_m", "depth", m_depth_m);
    if (!m_instrument.empty()) {
        defaults.values.emplace_back("instrument", m_instrument);
    }
    if (m_begins_on) {
        defaults.values.emplace_back("begins_on", *m_begins_on);
    }
    if (m_ends_on) {
        defaults.values.emplace_back("ends_on", *m_ends_on);
    }
    options.survey.kind_given = !m_kind.empty();
    options.survey.radius_given = m_radius_m.has_value();
    options.repair.asked = m_repair;
    if (m_repair_limit) {
        options.repair.limit_share = *m_repair_limit / 100.0;
    }
}

} // namespace hatang::cli
