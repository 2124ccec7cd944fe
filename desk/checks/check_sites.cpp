// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_sites.hpp"

#include "core/network/codes.hpp"
#include "desk/checks/checkers.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace hatang::desk {

namespace {

using rules::Verdict;

void count(VerdictCount& into, Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: ++into.pass; break;
    case Verdict::fail: ++into.fail; break;
    case Verdict::needs_officer: ++into.needs_officer; break;
    case Verdict::not_applicable: ++into.not_applicable; break;
    }
}

std::vector<VerdictCount> sorted(std::vector<VerdictCount> counts) {
    std::stable_sort(counts.begin(), counts.end(), [](VerdictCount const& left, VerdictCount const& right) {
        return std::tuple(-left.fail, -left.needs_officer, left.key) <
               std::tuple(-right.fail, -right.needs_officer, right.key);
    });
    return counts;
}

class Sums {
public:
    explicit Sums(bool by_commune) : m_by_commune(by_commune) {}

    void add(CheckedSite const& checked) {
        Verdict const verdict = checked.result.verdict;
        ++m_stations;
        count(m_overall, verdict);
        core::SiteRow const& row = checked.row;
        auto const& unit = m_by_commune || row.district_then_name.empty() ? row.commune_name : row.district_then_name;
        count(named(m_units, unit, core::same_words(unit)), verdict);
        auto const& operator_code = row.record.operator_code;
        count(named(m_operators, operator_code, core::same_words(operator_code)), verdict);
        for (rules::RuleFinding const& finding : checked.result.findings) {
            if (finding.severity != rules::RuleSeverity::info) {
                count(named(m_rules, finding.rule->id, finding.rule->title), finding.judgement.verdict);
            }
        }
    }
    SitesChecked take() {
        SitesChecked checked{m_stations, m_overall, values(m_rules), values(m_units), values(m_operators)};
        for (VerdictCount& each : checked.by_operator) {
            each.label = core::operators().label(each.key);
        }
        return checked;
    }

private:
    using Counts = std::unordered_map<std::string, VerdictCount>;

    static VerdictCount& named(Counts& counts, std::string const& key, core::Words const& label) {
        auto const found = counts.find(key);
        return found != counts.end() ? found->second : counts.emplace(key, VerdictCount{key, label}).first->second;
    }
    static std::vector<VerdictCount> values(Counts const& counts) {
        std::vector<VerdictCount> list;
        for (auto const& [key, value] : counts) {
            list.push_back(value);
        }
        return sorted(std::move(list));
    }

    bool m_by_commune;
    std::int64_t m_stations = 0;
    VerdictCount m_overall;
    Counts m_rules;
    Counts m_units;
    Counts m_operators;
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

core::Cell figure_cell(bool known, double value) {
    return known ? core::Cell(value) : core::Cell();
}

} // namespace

SitesChecked check_sites(rules::Rulebook const& rulebook, CheckSources const& sources, core::SiteQuery const& query,
                         core::Date on, core::Date today, bool with_words,
                         std::function<void(CheckedSite const&)> const& visit) {
    auto const around = read_surroundings(sources, on, today, std::nullopt);
    ProvinceLookup const provinces(sources.admin);
    Checkers checkers(rulebook, on);
    Sums sums(on >= core::kTwoLevelGovernment);
    sources.sites.sites(query, [&](core::SiteRow const& row) {
        auto const subject = subject_of(row, on, provinces);
        auto const result = checkers.of(subject.province).check(subject, around, with_words);
        CheckedSite const checked{row, result};
        sums.add(checked);
        if (visit) {
            visit(checked);
        }
        return true;
    });
    return sums.take();
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
            std::string_view(checked.row.record.code),
            std::string_view(checked.row.record.operator_code),
            std::string_view(checked.row.commune_name),
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
        auto const point = spatial::point_wkb(checked.row.record.position);
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
