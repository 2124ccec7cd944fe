// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/what_if.hpp"

#include "desk/checks/checkers.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <set>

namespace hatang::desk {

namespace {

using rules::Verdict;

std::vector<rules::ZoneMark> with_draft(std::vector<rules::ZoneMark> zones, std::vector<rules::ZoneMark> const& draft) {
    std::set<std::string> codes;
    for (rules::ZoneMark const& each : draft) {
        codes.insert(each.code);
    }
    std::erase_if(zones, [&codes](rules::ZoneMark const& each) { return codes.contains(each.code); });
    zones.insert(zones.end(), draft.begin(), draft.end());
    return zones;
}

std::set<std::string> broken_rules(rules::CheckResult const& result) {
    std::set<std::string> broken;
    for (rules::RuleFinding const& each : result.findings) {
        if (each.judgement.verdict == Verdict::fail && each.severity == rules::RuleSeverity::violation) {
            broken.insert(each.rule->id);
        }
    }
    return broken;
}

std::string only_in(std::set<std::string> const& left, std::set<std::string> const& right) {
    std::string text;
    for (std::string const& id : left) {
        if (!right.contains(id)) {
            text += (text.empty() ? "" : ", ") + id;
        }
    }
    return text;
}

core::ListHeader header() {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "what_if";
    header.title = {"Trạm đổi kết luận", "Stations whose verdict changes"};
    header.geometry = core::ListGeometry::point;
    header.row_noun = {"trạm đổi kết luận", "changed station"};
    header.columns = {{"code", {"Mã trạm", "Station"}, ColumnType::text, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                      {"commune", {"Xã, phường", "Commune"}, ColumnType::text, -1},
                      {"verdict_now", {"Hiện nay", "Now"}, ColumnType::text, -1},
                      {"verdict_then", {"Theo dự thảo", "By the draft"}, ColumnType::text, -1},
                      {"would_break", {"Sẽ vi phạm", "Would break"}, ColumnType::text, -1},
                      {"would_keep", {"Không còn vi phạm", "Would no longer break"}, ColumnType::text, -1}};
    return header;
}

void write_row(core::SiteRow const& row, rules::CheckResult const& now, rules::CheckResult const& then,
               core::ListWriter& writer) {
    auto const broken_now = broken_rules(now);
    auto const broken_then = broken_rules(then);
    auto const breaks = only_in(broken_then, broken_now);
    auto const keeps = only_in(broken_now, broken_then);
    std::vector<core::Cell> const cells{std::string_view(row.record.code),
                                        std::string_view(row.record.operator_code),
                                        std::string_view(row.commune_name),
                                        to_string(now.verdict),
                                        to_string(then.verdict),
                                        std::string_view(breaks),
                                        std::string_view(keeps)};
    auto const point = spatial::point_wkb(row.record.position);
    writer.row({cells, point});
}

} // namespace

WhatIfSums list_what_if(WhatIf const& draft, CheckSources const& sources, core::SiteQuery const& query, core::Date on,
                        core::Date today, core::ListWriter& writer) {
    auto parts = read_surrounding_parts(sources, on, today, std::nullopt);
    auto drafted = parts;
    drafted.zones = with_draft(std::move(drafted.zones), draft.draft_zones);
    auto const around_now = build_surroundings(std::move(parts));
    auto const around_then = build_surroundings(std::move(drafted));
    ProvinceLookup const provinces(sources.admin);
    Checkers law_now(draft.law_now, on);
    Checkers law_then(draft.law_then, on);
    WhatIfSums sums;
    writer.begin(header());
    sources.sites.sites(query, [&](core::SiteRow const& row) {
        auto const subject = subject_of(row, on, provinces);
        auto const now = law_now.of(subject.province).check(subject, around_now, false);
        auto const then = law_then.of(subject.province).check(subject, around_then, false);
        ++sums.stations;
        if (now.verdict == then.verdict && broken_rules(now) == broken_rules(then)) {
            return true;
        }
        ++sums.changed;
        sums.worse += then.verdict == Verdict::fail && now.verdict != Verdict::fail ? 1 : 0;
        sums.better += now.verdict == Verdict::fail && then.verdict != Verdict::fail ? 1 : 0;
        write_row(row, now, then, writer);
        return true;
    });
    writer.end();
    return sums;
}

} // namespace hatang::desk
