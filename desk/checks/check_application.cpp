// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_application.hpp"

#include "core/error.hpp"
#include "desk/admin/place_finder.hpp"
#include "rules/remedy.hpp"

#include <fmt/format.h>

namespace hatang::desk {

rules::Subject located(rules::Subject subject, core::AdminReader const& admin) {
    PlaceFinder finder(admin);
    auto const place = finder.find(subject.position, {});
    if (!place.commune) {
        auto const& at = subject.position;
        throw core::not_found_error(
            {fmt::format("vị trí {:.6f}, {:.6f} không thuộc xã, phường nào trong sổ", at.lon, at.lat),
             fmt::format("position {:.6f}, {:.6f} lies in no commune of the register", at.lon, at.lat)},
            {"nhập đơn vị hành chính có ranh giới: hatang import admin --help",
             "take in the administrative units with outlines: hatang import admin --help"});
    }
    subject.province = ProvinceLookup(admin).of(place);
    return subject;
}

CheckedApplication check_application(rules::Rulebook const& rulebook, CheckSources const& sources,
                                     rules::Subject subject, core::Date today,
                                     std::vector<rules::MastMark> const& pending) {
    subject = located(std::move(subject), sources.admin);
    rules::Checker checker(rulebook, subject.on, subject.province);
    // the remedy looks at places that are moved, and the rules see from there
    Vicinity const vicinity{subject.position, rules::kPlaceSearch_m + checker.reach_m()};
    auto parts = read_surrounding_parts(sources, subject.on, today, vicinity);
    parts.masts.insert(parts.masts.end(), pending.begin(), pending.end());
    if (!subject.line_wkb.empty()) {
        widen_line_bans(parts.zones, kBanWidth_m);
    }
    auto around = build_surroundings(std::move(parts));
    auto result = checker.check(subject, around);
    if (result.verdict != rules::Verdict::pass) {
        result.remedy = find_remedy(checker, subject, around, result);
    }
    return {std::move(subject), std::move(result), std::move(around)};
}

} // namespace hatang::desk
