// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/succession_view.hpp"

#include "desk/admin/find_unit.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminUnit;

std::optional<AdminUnit> parent_of(core::AdminReader const& admin, AdminUnit const& unit) {
    return unit.parent ? std::optional(admin.unit(*unit.parent)) : std::nullopt;
}

SuccessionLine line_to(core::AdminReader const& admin, core::AdminUnitId end, core::Succession const& one) {
    SuccessionLine line;
    line.unit = admin.unit(end);
    line.parent = parent_of(admin, line.unit);
    line.extent = one.extent;
    line.on = one.on;
    line.basis = one.basis;
    return line;
}

void sort_by_code(std::vector<SuccessionLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](SuccessionLine const& left, SuccessionLine const& right) {
        return std::tie(left.on, left.unit.code) < std::tie(right.on, right.unit.code);
    });
}

/// Where the communes of a district went: whole when every predecessor of the new commune lies in this district and
/// went there whole.
void add_by_communes(core::AdminReader const& admin, AdminUnit const& district, SuccessionView& view) {
    std::map<core::AdminUnitId, SuccessionLine> lines;
    for (auto const& commune : admin.children(*district.id)) {
        for (auto const& one : admin.successors(*commune.id)) {
            auto const [at, fresh] = lines.try_emplace(one.after);
            if (fresh) {
                at->second = line_to(admin, one.after, one);
                at->second.basis.clear();
                at->second.is_derived = true;
            }
            at->second.basis += (at->second.basis.empty() ? "" : ", ") + commune.full_name;
        }
    }
    for (auto& [after, line] : lines) {
        auto const sources = admin.predecessors(after);
        bool const whole = std::all_of(sources.begin(), sources.end(), [&](core::Succession const& one) {
            return one.extent == core::SuccessionExtent::whole && admin.unit(one.before).parent == district.id;
        });
        line.extent = whole ? core::SuccessionExtent::whole : core::SuccessionExtent::part;
        view.successors.push_back(std::move(line));
    }
}

} // namespace

SuccessionView view_succession(core::AdminReader const& admin, AdminUnit const& unit) {
    SuccessionView view;
    view.unit = unit;
    view.parent = parent_of(admin, unit);
    for (auto const& one : admin.predecessors(*unit.id)) {
        view.predecessors.push_back(line_to(admin, one.before, one));
    }
    for (auto const& one : admin.successors(*unit.id)) {
        view.successors.push_back(line_to(admin, one.after, one));
    }
    if (unit.level == core::AdminLevel::district) {
        add_by_communes(admin, unit, view);
    }
    sort_by_code(view.predecessors);
    sort_by_code(view.successors);
    return view;
}

std::vector<SuccessionView> view_succession(core::AdminReader const& admin, std::string_view asked,
                                            std::optional<core::AdminLevel> level, std::optional<core::Date> on) {
    auto const answer = find_units(admin, asked, level, on);
    if (answer.units.empty()) {
        return {view_succession(admin, require_unit(admin, asked, level, on))};
    }
    std::vector<SuccessionView> views;
    for (auto const& found : answer.units) {
        if (found.kind == answer.units.front().kind) {
            views.push_back(view_succession(admin, found.unit));
        }
    }
    return views;
}

} // namespace hatang::desk
