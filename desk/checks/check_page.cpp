// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_page.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/check_map.hpp"
#include "desk/checks/remedy_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hatang::desk {

namespace {

using core::PageText;
using core::Tone;
using core::Weight;
using rules::Verdict;

Tone tone_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: return Tone::good;
    case Verdict::fail: return Tone::bad;
    case Verdict::needs_officer: return Tone::doubt;
    case Verdict::not_applicable: return Tone::muted;
    }
    return Tone::plain;
}

std::string sign_of(std::string_view op) {
    return op == "<=" ? "≤" : op == ">=" ? "≥" : std::string(op);
}

std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 32);
    } else if (text.starts_with("đ")) {
        text.replace(0, 2, "Đ");
    }
    return text;
}

core::Words unit_words(std::string const& unit) {
    static std::pair<std::string_view, core::Words> const kKnown[] = {
        {"days", {"ngày", "days"}},
        {"working days", {"ngày làm việc", "working days"}},
        {"operators", {"doanh nghiệp", "operators"}},
        {"m AMSL", {"m trên mực nước biển", "m above sea level"}},
    };
    for (auto const& [word, words] : kKnown) {
        if (unit == word) {
            return words;
        }
    }
    return core::same_words(unit);
}

class CheckPage {
public:
    CheckPage(CheckedApplication const& checked, rules::Attributes const& attributes, core::Language language)
        : m_checked(checked), m_result(checked.result), m_attributes(attributes), m_language(language) {}

    core::Page make() {
        core::Page page;
        page.language = m_language;
        page.made_on = m_result.law_as_of;
        page.title = fmt::format("{}: {}{}{}", say({"Kết quả kiểm tra", "Result of the check"}),
                                 label(m_result.kind).in(m_language), m_result.code.empty() ? "" : " ", m_result.code);
        page.subtitle = fmt::format("{} {}", say({"Theo pháp luật ngày", "By the law of"}), day(m_result.law_as_of));
        page.footer = say({"Kết quả tính tự động theo dữ liệu trong sổ đăng ký; không thay quyết định của cơ quan có "
                           "thẩm quyền.",
                           "Computed from the data of the register; it does not replace the authority's decision."});
        page.blocks.push_back(banner());
        page.blocks.push_back(facts());
        add_remedy(page);
        add_maps(page);
        page.blocks.push_back(core::PageHeading{say({"Từng quy tắc", "Rule by rule"})});
        page.blocks.push_back(table());
        add_rest(page);
        return page;
    }

private:
    std::string const& say(core::Words const& words) const { return words.in(m_language); }
    std::string number(double value, int decimals) const {
        return core::format_number(value, decimals, m_language == core::Language::vi);
    }
    /// At most two decimals, none where there are none; number and unit stay on one line.
    std::string figure(double value, std::string const& unit) const {
        return number(static_cast<double>(std::llround(value * 100.0)) / 100.0, -1) +
               (unit.empty() ? "" : "\u00A0" + unit_words(unit).in(m_language));
    }
    std::string day(core::Date date) const {
        return m_language == core::Language::vi ? core::format_vietnamese(date) : core::format_iso(date);
    }

    core::PageBanner banner() const {
        auto const count = [this](Verdict verdict) {
            return std::count_if(m_result.findings.begin(), m_result.findings.end(),
                                 [verdict](auto const& each) { return each.judgement.verdict == verdict; });
        };
        std::string const under = fmt::format(
            fmt::runtime(say({"{} quy tắc không đạt, {} cần cán bộ xem xét, {} đạt, {} không áp dụng",
                              "{} rules fail, {} need an officer, {} pass, {} do not apply"})),
            count(Verdict::fail), count(Verdict::needs_officer), count(Verdict::pass), count(Verdict::not_applicable));
        return {{capital(label(m_result.verdict).in(m_language)), tone_of(m_result.verdict), Weight::strong}, under};
    }

    core::PageFacts facts() const {
        core::PageFacts facts;
        auto const add = [&facts](std::string const& name, std::string value) {
            if (!value.empty()) {
                facts.facts.push_back({name, {std::move(value)}});
            }
        };
        auto const& at = m_checked.subject.position;
        add(say({"Vị trí (WGS 84)", "Position (WGS 84)"}), number(at.lon, 6) + "  " + number(at.lat, 6));
        if (m_result.kind == rules::SubjectKind::mast) {
            add(say({"Nghĩa vụ", "Duty"}), label(m_result.duty).in(m_language));
            add(say({"Loại cột", "Mast class"}), mast_class());
        }
        for (std::size_t i = 0; i < m_attributes.size(); ++i) {
            rules::Attribute const& attribute = m_attributes[i];
            if (!attribute.derived && i != static_cast<std::size_t>(rules::Known::mast_class_declared)) {
                add(attribute.label.in(m_language), value_text(attribute, m_checked.subject.value(i)));
            }
        }
        add(say({"Nguồn cao độ mặt đất", "Source of the ground elevation"}), say(m_checked.subject.ground_from));
        return facts;
    }

    std::string mast_class() const {
        auto const& known = m_result.mast_class;
        std::string text = known.derived.empty() ? say({"chưa xác định", "unknown"}) : known.derived;
        if (!known.declared.empty()) {
            text += say({", khai: ", ", declared: "}) + known.declared;
        }
        return known.because.empty() ? text : text + " (" + say(known.because) + ")";
    }

    std::string value_text(rules::Attribute const& attribute, rules::AttributeValue const& value) const {
        if (auto const* const real = std::get_if<double>(&value)) {
            return figure(*real, attribute.unit);
        }
        if (auto const* const text = std::get_if<std::string>(&value)) {
            if (attribute.name == "structure_kind") {
                return say(core::structure_kinds().label(*text));
            }
            return *text;
        }
        if (auto const* const flag = std::get_if<bool>(&value)) {
            return *flag ? say({"có", "yes"}) : say({"không", "no"});
        }
        if (auto const* const date = std::get_if<core::Date>(&value)) {
            return day(*date);
        }
        auto const* const texts = std::get_if<std::vector<std::string>>(&value);
        return texts == nullptr ? std::string() : fmt::format("{}", fmt::join(*texts, ", "));
    }

    void add_remedy(core::Page& page) const {
        auto const lines = m_result.remedy ? remedy_lines(*m_result.remedy, m_language) : std::vector<std::string>{};
        if (lines.empty()) {
            return;
        }
        core::PageList list;
        std::transform(lines.begin(), lines.end(), std::back_inserter(list.items),
                       [](std::string const& line) { return PageText{capital(line)}; });
        page.blocks.push_back(core::PageHeading{say({"Phương án khắc phục", "What would pass"})});
        page.blocks.push_back(std::move(list));
    }

    void add_maps(core::Page& page) const {
        auto const add = [&page](core::PageMap map) {
            page.blocks.push_back(core::PageHeading{map.title});
            page.blocks.push_back(std::move(map));
        };
        auto surfaces = map_of_surfaces(m_checked, m_language);
        auto surroundings = map_of_surroundings(m_checked, m_language);
        auto const filled = std::count_if(surroundings.layers.begin(), surroundings.layers.end(),
                                          [](core::MapLayer const& each) { return !each.features.empty(); });
        // With nothing but the place on it, the other map says more.
        if (filled > 1 || !surfaces) {
            add(std::move(surroundings));
        }
        if (surfaces) {
            add(std::move(*surfaces));
        }
    }

    core::PageTable table() const {
        core::PageTable table;
        table.columns = {{say({"Kết luận", "Verdict"}), 15.0},
                         {say({"Quy tắc và nhận xét", "Rule and remark"}), 52.0},
                         {say({"Đo được, mức", "Measured, limit"}), 17.0},
                         {say({"Căn cứ", "Basis"}), 33.0}};
        for (Verdict const verdict : {Verdict::fail, Verdict::needs_officer, Verdict::pass}) {
            for (rules::RuleFinding const& finding : m_result.findings) {
                if (finding.judgement.verdict == verdict) {
                    table.rows.push_back(row(finding));
                }
            }
        }
        return table;
    }

    std::vector<core::PageCell> row(rules::RuleFinding const& finding) const {
        rules::Judgement const& judgement = finding.judgement;
        bool const info = finding.severity == rules::RuleSeverity::info && judgement.verdict == Verdict::pass;
        core::PageCell verdict{{{info ? say({"thông tin", "information"}) : label(judgement.verdict).in(m_language),
                                 info ? Tone::muted : tone_of(judgement.verdict)}},
                               true};
        core::PageCell rule{{{finding.rule->title.in(m_language), Tone::plain, Weight::strong}}};
        if (!judgement.message.empty()) {
            rule.lines.push_back({capital(judgement.message.in(m_language))});
        }
        rule.lines.push_back({finding.rule->id, Tone::plain, Weight::small});
        return {std::move(verdict), std::move(rule), figures(judgement), basis(finding)};
    }

    core::PageCell figures(rules::Judgement const& judgement) const {
        core::PageCell cell;
        if (judgement.measured) {
            cell.lines.push_back({figure(judgement.measured->value, judgement.measured->unit)});
        }
        if (judgement.limit) {
            std::string const limit = figure(judgement.limit->value, judgement.limit->unit);
            cell.lines.push_back({say({"mức ", "limit "}) + sign_of(judgement.limit->op) + "\u00A0" + limit});
        }
        return cell;
    }

    core::PageCell basis(rules::RuleFinding const& finding) const {
        rules::Basis const& basis = finding.rule->basis;
        core::PageCell cell{{{basis.instrument, Tone::plain, Weight::normal, basis.source}}};
        if (!basis.article.empty()) {
            cell.lines.push_back({basis.article});
        }
        if (basis.verification != rules::Verification::source_seen) {
            cell.lines.push_back({say({"chưa đối chiếu nguyên văn", "text not verified"}), Tone::doubt, Weight::small});
        }
        return cell;
    }

    /// What does not apply, by the reason; and what all this rests on.
    void add_rest(core::Page& page) const {
        std::vector<std::pair<std::string, std::string>> by_reason;
        for (rules::RuleFinding const& finding : m_result.findings) {
            if (finding.judgement.verdict != Verdict::not_applicable) {
                continue;
            }
            std::string const& reason = finding.judgement.message.in(m_language);
            auto group = std::find_if(by_reason.begin(), by_reason.end(),
                                      [&reason](auto const& each) { return each.first == reason; });
            if (group == by_reason.end()) {
                group = by_reason.insert(by_reason.end(), {reason, ""});
            }
            group->second += fmt::format("{}{} [{}]", group->second.empty() ? "" : "; ",
                                         finding.rule->title.in(m_language), finding.rule->id);
        }
        core::PageList rest;
        for (auto const& [reason, rules] : by_reason) {
            rest.items.push_back({reason.empty() ? rules : capital(reason) + ": " + rules, Tone::plain, Weight::small});
        }
        if (!rest.items.empty()) {
            page.blocks.push_back(core::PageHeading{say({"Quy tắc không áp dụng", "Rules that do not apply"})});
            page.blocks.push_back(std::move(rest));
        }
        std::string packs;
        for (rules::PackUsed const& pack : m_result.packs) {
            packs += fmt::format("{}{} v{} ({})", packs.empty() ? "" : "; ", pack.id, pack.version,
                                 pack.sha256.substr(0, 12));
        }
        page.blocks.push_back(core::PageParagraph{
            {say({"Gói quy tắc đã dùng (phiên bản, đầu SHA-256): ", "Rule packs used (version, start of SHA-256): "}) +
                 packs,
             Tone::plain, Weight::small}});
    }

    CheckedApplication const& m_checked;
    rules::CheckResult const& m_result;
    rules::Attributes const& m_attributes;
    core::Language m_language;
};

} // namespace

core::Page check_page(CheckedApplication const& checked, rules::Attributes const& attributes, core::Language language) {
    return CheckPage(checked, attributes, language).make();
}

void append_page(core::Page& page, core::Page next) {
    page.blocks.push_back(core::PageHeading{next.title + " – " + next.subtitle});
    std::move(next.blocks.begin(), next.blocks.end(), std::back_inserter(page.blocks));
}

} // namespace hatang::desk
