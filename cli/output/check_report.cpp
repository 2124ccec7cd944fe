// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/check_report.hpp"

#include "cli/output/wrap_text.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/remedy_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

using rules::Verdict;

constexpr int kIndent = 4;

std::string_view colour(Verdict verdict, Console const& console) {
    if (!console.out_is_terminal || console.variable("NO_COLOR")) {
        return "";
    }
    switch (verdict) {
    case Verdict::pass: return "\033[32m";
    case Verdict::fail: return "\033[1;31m";
    case Verdict::needs_officer: return "\033[33m";
    case Verdict::not_applicable: return "\033[2m";
    }
    return "";
}

std::string_view mark(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: return "✓";
    case Verdict::fail: return "✗";
    case Verdict::needs_officer: return "?";
    case Verdict::not_applicable: return "–";
    }
    return "";
}

std::string number(double value, int decimals, Console const& console) {
    return core::format_number(value, decimals, console.language == core::Language::vi);
}

std::string day(core::Date date, Console const& console) {
    return console.language == core::Language::vi ? core::format_vietnamese(date) : core::format_iso(date);
}

void print_head(rules::Subject const& subject, rules::CheckResult const& result, Console& console) {
    auto const reset = colour(result.verdict, console).empty() ? "" : "\033[0m";
    auto const kind = label(result.kind).in(console.language);
    console.out << fmt::format("{}{}{} — {}{}{}\n", kind, result.code.empty() ? "" : " ", result.code,
                               colour(result.verdict, console), label(result.verdict).in(console.language), reset);
    auto const line = [&console](core::Words const& name, std::string const& value) {
        if (!value.empty()) {
            console.out << fmt::format("  {}: {}\n", console.say(name), value);
        }
    };
    line({"pháp luật ngày", "law of"}, day(result.law_as_of, console));
    line({"vị trí (WGS 84)", "position (WGS 84)"},
         fmt::format("{} {}", number(subject.position.lon, 6, console), number(subject.position.lat, 6, console)));
    if (result.kind != rules::SubjectKind::mast) {
        return;
    }
    if (!subject.ground_from.en.empty()) {
        auto const height = subject.number(rules::Known::ground_elevation_m);
        line({"cao độ mặt đất", "ground elevation"},
             fmt::format("{}{}", height ? number(*height, 2, console) + " m, " : "", console.say(subject.ground_from)));
    }
    line({"nghĩa vụ", "duty"}, label(result.duty).in(console.language));
    auto const& mast_class = result.mast_class;
    std::string text =
        mast_class.derived.empty() ? std::string(console.say({"chưa xác định", "unknown"})) : mast_class.derived;
    if (!mast_class.declared.empty()) {
        text += console.say({", khai: ", ", declared: "}) + mast_class.declared;
    }
    if (!mast_class.because.empty()) {
        text += " (" + console.say(mast_class.because) + ")";
    }
    line({"loại cột", "class"}, text);
}

void print_finding(rules::RuleFinding const& finding, Console& console) {
    rules::Judgement const& judgement = finding.judgement;
    auto const tint = colour(judgement.verdict, console);
    auto const reset = tint.empty() ? "" : "\033[0m";
    bool const info = finding.severity == rules::RuleSeverity::info && judgement.verdict == Verdict::pass;
    std::string const head = fmt::format("{} [{}]", finding.rule->title.in(console.language), finding.rule->id);
    console.out << fmt::format("{}{}{} {}\n", tint, info ? "i" : mark(judgement.verdict), reset, head);
    auto const& message = console.say(judgement.message);
    if (!message.empty()) {
        console.out << wrap_text(message, kIndent, console.width);
    }
    rules::Basis const& basis = finding.rule->basis;
    console.out << wrap_text(fmt::format("{}, {}", basis.instrument, basis.article), kIndent, console.width);
}

void print_remedy(rules::Remedy const& remedy, Console& console) {
    auto const lines = desk::remedy_lines(remedy, console.language);
    if (lines.empty()) {
        return;
    }
    console.out << '\n' << console.say({"Phương án khắc phục", "What would pass"}) << '\n';
    for (std::string const& line : lines) {
        console.out << wrap_text("• " + line, 2, console.width);
    }
}

bool is_shown(rules::RuleFinding const& finding, bool all) {
    bool const told = finding.judgement.verdict != Verdict::not_applicable;
    return all || (told && (finding.severity != rules::RuleSeverity::info ||
                            finding.judgement.verdict != Verdict::pass || finding.judgement.duty.has_value()));
}

} // namespace

void print_check(rules::Subject const& subject, rules::CheckResult const& result, bool all, Console& console) {
    print_head(subject, result, console);
    console.out << '\n';
    std::size_t hidden = 0;
    for (Verdict const verdict : {Verdict::fail, Verdict::needs_officer, Verdict::pass, Verdict::not_applicable}) {
        for (rules::RuleFinding const& finding : result.findings) {
            if (finding.judgement.verdict != verdict) {
                continue;
            }
            if (is_shown(finding, all)) {
                print_finding(finding, console);
            } else {
                ++hidden;
            }
        }
    }
    if (hidden > 0) {
        console.out << fmt::format(
            fmt::runtime(console.say({"({} quy tắc không áp dụng hoặc chỉ để biết; xem bằng --all)\n",
                                      "({} rules that do not apply or only inform; see them with --all)\n"})),
            hidden);
    }
    if (result.remedy) {
        print_remedy(*result.remedy, console);
    }
}

} // namespace hatang::cli
