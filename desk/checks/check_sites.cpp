// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_sites.hpp"

#include "desk/checks/station_judges.hpp"
#include "spatial/geometry.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hatang::desk {

namespace {

using rules::Verdict;

/// Whether the query is all stations of a state, in the usual order.
bool asks_all(core::SiteQuery const& query) {
    bool const no_place = query.communes.empty() && query.communes_then.empty() && query.districts_then.empty() &&
                          !query.box && !query.circle && query.polygon_wkb.empty();
    bool const no_value = query.operators.empty() && query.mast_classes.empty() && query.statuses.empty() &&
                          query.codes.empty() && !query.height_over && !query.height_at_least &&
                          !query.height_at_most && query.text.empty() && query.where == nullptr;
    return no_place && no_value && query.order == core::SiteOrder::code && !query.descending && !query.limit &&
           query.offset == 0;
}

bool same_state(core::AsOf const& left, core::AsOf const& right) {
    return left.valid_on == right.valid_on && left.known_at == right.known_at;
}

StationTable read_all(core::SiteReader const& sites, core::AsOf const& as_of) {
    StationTable table;
    sites.briefs(as_of, [&table](core::StationBrief const& brief) { table.add(brief); });
    return table;
}

StationTable read_some(core::SiteReader const& sites, core::SiteQuery const& query) {
    StationTable table;
    sites.sites(query, [&table](core::SiteRow const& row) {
        table.add(brief_of(row));
        return true;
    });
    return table;
}

/// What the places of a table are called, and which provinces they lie in.
struct PlaceTexts {
    PlaceTexts(StationTable const& table, ProvinceLookup const& units, bool by_commune) {
        for (core::AdminPlace const& place : table.places()) {
            provinces.push_back(units.of(place));
            communes.push_back(units.full_name(place.commune));
            auto district = by_commune ? std::string() : units.full_name(place.district_then);
            unit_names.push_back(district.empty() ? communes.back() : std::move(district));
        }
    }
    std::vector<rules::ProvinceCodes> provinces;
    std::vector<std::string> communes;
    std::vector<std::string> unit_names; ///< of the sums: district before 2025-07-01, commune since
};

core::ListHeader finding_header() {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "findings";
    header.title = {"Kết quả kiểm tra", "Findings"};
    header.geometry = core::ListGeometry::point;
    header.row_noun = {"kết quả", "finding"};
    header.columns = {{"code", {"Mã trạm", "Station"}, ColumnType::text, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                      {"commune", {"Xã, phường", "Commune"}, ColumnType::text, -1},
                      {"rule", {"Quy tắc", "Rule"}, ColumnType::text, -1},
                      {"verdict", {"Kết luận", "Verdict"}, ColumnType::text, -1},
                      {"severity", {"Mức", "Severity"}, ColumnType::text, -1},
                      {"measured", {"Đo được", "Measured"}, ColumnType::real, 2},
                      {"limit", {"Mức quy định", "Limit"}, ColumnType::real, 2},
                      {"unit", {"Đơn vị", "Unit"}, ColumnType::text, -1},
                      {"others", {"Liên quan", "Others"}, ColumnType::text, -1},
                      {"message", {"Diễn giải", "Message"}, ColumnType::text, -1},
                      {"instrument", {"Văn bản", "Instrument"}, ColumnType::text, -1},
                      {"article", {"Điều khoản", "Article"}, ColumnType::text, -1}};
    return header;
}

std::string joined(std::vector<rules::Other> const& others) {
    std::string text;
    for (rules::Other const& each : others) {
        text += (text.empty() ? "" : ", ") + each.code;
    }
    return text;
}

std::vector<core::GeoPoint> positions_of(StationTable const& table) {
    std::vector<core::GeoPoint> positions;
    for (Station const& station : table.stations()) {
        positions.push_back(station.position);
    }
    return positions;
}

core::Cell figure_cell(bool known, double value) {
    return known ? core::Cell(value) : core::Cell();
}

} // namespace

SitesChecked check_sites(rules::Rulebook const& rulebook, CheckSources const& sources, SiteCheck const& asked,
                         std::function<void(CheckedSite const&)> const& visit) {
    auto const as_of = state_for(sources, asked.on, asked.today);
    StationTable table = read_all(sources.sites, as_of);
    SurroundingParts parts = read_areas(sources, asked.on, as_of, std::nullopt);
    parts.masts = table.masts();
    auto const around = build_surroundings(std::move(parts));
    if (!asks_all(asked.query) || !same_state(asked.query.as_of, as_of)) {
        table = read_some(sources.sites, asked.query);
    } else if (visit) {
        table.sort_by_code();
    }
    if (asked.ground) {
        table.set_ground(asked.ground(positions_of(table)));
    }
    PlaceTexts const texts(table, ProvinceLookup(sources.admin), asked.on >= core::kTwoLevelGovernment);
    StationJudges judges({rulebook, asked.on, table, texts.provinces, around}, asked.threads);
    if (visit) {
        judges.tell([&](Station const& station, rules::CheckResult const& result) {
            visit({station.code, table.word(station.operator_code), texts.communes[station.place], station.position,
                   result});
        });
    } else {
        judges.count();
    }
    return judges.sums().totals(table, texts.unit_names);
}

FindingLister::FindingLister(core::ListWriter& writer, core::Language language)
    : m_writer(writer), m_language(language) {
    m_writer.begin(finding_header());
}

void FindingLister::add(CheckedSite const& checked) {
    for (rules::RuleFinding const& finding : checked.result.findings) {
        rules::Judgement const& judgement = finding.judgement;
        bool const told = judgement.verdict == Verdict::fail || judgement.verdict == Verdict::needs_officer;
        if (!told) {
            continue;
        }
        auto const others = joined(judgement.others);
        auto const unit = judgement.limit ? std::string_view(judgement.limit->unit) : std::string_view();
        std::string_view const severity = finding.severity == rules::RuleSeverity::violation ? "violation"
                                          : finding.severity == rules::RuleSeverity::warning ? "warning"
                                                                                             : "info";
        std::vector<core::Cell> const cells{
            checked.code,
            checked.operator_code,
            checked.commune,
            std::string_view(finding.rule->id),
            to_string(judgement.verdict),
            severity,
            figure_cell(judgement.measured.has_value(), judgement.measured ? judgement.measured->value : 0.0),
            figure_cell(judgement.limit.has_value(), judgement.limit ? judgement.limit->value : 0.0),
            unit,
            std::string_view(others),
            std::string_view(judgement.message.in(m_language)),
            std::string_view(finding.rule->basis.instrument),
            std::string_view(finding.rule->basis.article)};
        auto const point = spatial::point_wkb(checked.position);
        m_writer.row({cells, point});
    }
}

void FindingLister::end() {
    m_writer.end();
}

void list_verdict_counts(SitesChecked const& checked, core::Language language, core::ListWriter& writer) {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "verdicts";
    header.title = {"Tổng hợp kiểm tra", "Verdicts"};
    header.columns = {{"group", {"Nhóm", "Group"}, ColumnType::text, -1},
                      {"key", {"Mã", "Key"}, ColumnType::text, -1},
                      {"label", {"Tên", "Name"}, ColumnType::text, -1},
                      {"fail", {"Không đạt", "Fails"}, ColumnType::integer, -1},
                      {"needs_officer", {"Cần cán bộ", "Needs officer"}, ColumnType::integer, -1},
                      {"pass", {"Đạt", "Passes"}, ColumnType::integer, -1},
                      {"not_applicable", {"Không áp dụng", "Not applicable"}, ColumnType::integer, -1}};
    writer.begin(header);
    auto const add = [&](core::Words const& group, VerdictCount const& each) {
        std::vector<core::Cell> const cells{std::string_view(group.in(language)),
                                            std::string_view(each.key),
                                            std::string_view(each.label.in(language)),
                                            each.fail,
                                            each.needs_officer,
                                            each.pass,
                                            each.not_applicable};
        writer.row({cells, {}});
    };
    add({"tất cả", "all"}, checked.overall);
    for (VerdictCount const& each : checked.by_rule) {
        add({"quy tắc", "rule"}, each);
    }
    for (VerdictCount const& each : checked.by_unit) {
        add({"địa bàn", "unit"}, each);
    }
    for (VerdictCount const& each : checked.by_operator) {
        add({"doanh nghiệp", "operator"}, each);
    }
    writer.end();
}

} // namespace hatang::desk
