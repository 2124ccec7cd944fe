// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/unit_answer.hpp"

#include <string>
#include <utility>

namespace hatang::desk {
namespace {

core::Words level_words(core::AdminLevel level) {
    switch (level) {
    case core::AdminLevel::province: return {"cấp tỉnh", "province"};
    case core::AdminLevel::district: return {"cấp huyện", "district"};
    case core::AdminLevel::commune: return {"cấp xã", "commune"};
    }
    return {};
}

core::Words time_words(core::AdminUnit const& unit) {
    core::Words words;
    if (unit.valid_from) {
        words.vi += ", từ " + core::format_vietnamese(*unit.valid_from);
        words.en += ", from " + core::format_iso(*unit.valid_from);
    }
    if (unit.valid_to) {
        auto const last = core::Date{std::chrono::sys_days(*unit.valid_to) - std::chrono::days(1)};
        words.vi += ", đến hết " + core::format_vietnamese(last);
        words.en += ", until " + core::format_iso(last);
    }
    return words;
}

} // namespace

core::Words describe_unit(core::AdminUnit const& unit, core::AdminReader const& admin) {
    auto const level = level_words(unit.level);
    auto const time = time_words(unit);
    auto const parent = unit.parent ? ", " + admin.unit(*unit.parent).full_name : std::string{};
    return {unit.full_name + " (" + level.vi + ", mã " + unit.code + parent + time.vi + ")",
            unit.full_name + " (" + level.en + ", code " + unit.code + parent + time.en + ")"};
}

bool is_valid_on(core::AdminUnit const& unit, core::Date on) {
    return (!unit.valid_from || *unit.valid_from <= on) && (!unit.valid_to || on < *unit.valid_to);
}

core::AdminUnit last_version(core::AdminUnit unit, core::AdminReader const& admin) {
    constexpr int kSteps = 8; // a guard against a circle in hand-made data
    for (int step = 0; step < kSteps && unit.id && unit.valid_to; ++step) {
        auto const next = admin.successors(*unit.id);
        if (next.size() != 1 || next.front().extent != core::SuccessionExtent::whole ||
            admin.predecessors(next.front().after).size() != 1) {
            break;
        }
        auto later = admin.unit(next.front().after);
        if (later.level != unit.level || later.code != unit.code) {
            break;
        }
        unit = std::move(later);
    }
    return unit;
}

} // namespace hatang::desk
