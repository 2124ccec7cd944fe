// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/rule_card.hpp"

#include "cli/output/wrap_text.hpp"
#include "rules/condition.hpp"
#include "rules/rule_body.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

class Card {
public:
    explicit Card(Console& console) : m_console(console) {}
    void title(std::string const& text) { m_console.out << text << '\n'; }
    void line(core::Words const& name, std::string const& value) {
        if (!value.empty()) {
            m_console.out << wrap_text(fmt::format("{}: {}", m_console.say(name), value), 2, m_console.width);
        }
    }
    void line(core::Words const& name, core::Words const& value) { line(name, m_console.say(value)); }
    void text(core::Words const& words) { m_console.out << wrap_text(m_console.say(words), 2, m_console.width); }

private:
    Console& m_console;
};

std::string day_text(core::Date day, Console const& console) {
    return console.language == core::Language::vi ? core::format_vietnamese(day) : core::format_iso(day);
}

std::string period_text(rules::Period const& period, Console const& console) {
    std::string text;
    auto const add = [&](core::Words const& words, std::optional<core::Date> day) {
        if (day) {
            text += (text.empty() ? "" : ", ") + console.say(words) + " " + day_text(*day, console);
        }
    };
    if (period.earliest && period.earliest != period.from) {
        add({"có thể từ", "perhaps from"}, period.earliest);
    }
    add({"chắc chắn từ", "surely from"}, period.from);
    if (period.to_earliest && period.to_earliest != period.to) {
        add({"có thể hết từ", "perhaps over from"}, period.to_earliest);
    }
    add({"hết hiệu lực từ", "over from"}, period.to);
    return text;
}

core::Words verification_words(rules::Verification verification) {
    return verification == rules::Verification::source_seen
               ? core::Words{"đã xem nguồn", "source seen"}
               : core::Words{"chưa kiểm chứng: không tự quyết định, chuyển cán bộ",
                             "unverified: never decides, asks an officer"};
}

core::Words provinces_words(rules::Pack const& pack) {
    if (pack.provinces.empty()) {
        return {"cả nước", "the whole country"};
    }
    auto const codes = fmt::to_string(fmt::join(pack.provinces, ", "));
    bool const old = pack.period.from && *pack.period.from < rules::kNewCodesFrom;
    return old ? core::Words{"mã tỉnh " + codes + " (trước 01/7/2025)",
                             "province code " + codes + " (before 2025-07-01)"}
               : core::Words{"mã tỉnh " + codes, "province code " + codes};
}

core::Words force_words(rules::InForce force) {
    switch (force) {
    case rules::InForce::no: return {"không có hiệu lực", "not in force"};
    case rules::InForce::unsure:
        return {"chưa rõ có hiệu lực không, chuyển cán bộ", "not known whether it is in force: an officer decides"};
    case rules::InForce::yes: return {"đang có hiệu lực", "in force"};
    }
    return {};
}

} // namespace

void print_rule(rules::Rulebook const& rulebook, rules::RuleInForce const& found, Console& console) {
    rules::Rule const& rule = *found.rule;
    auto const* const kind = rules::find_rule_kind(rule.kind);
    Card card(console);
    card.title(fmt::format("{} [{}]", console.say(rule.title), rule.id));
    card.line({"loại quy tắc", "kind"}, fmt::format("{} ({})", rule.kind, console.say(kind->what)));
    card.line({"văn bản", "instrument"}, rule.basis.instrument);
    card.line({"điều khoản", "article"}, rule.basis.article);
    card.line({"trích", "quote"}, rule.basis.quote);
    card.line({"nguồn", "source"}, rule.basis.source);
    card.line({"kiểm chứng", "verification"}, verification_words(rule.basis.verification));
    card.line({"hiệu lực", "in force"}, period_text(rule.period, console));
    card.line({"áp dụng khi", "applies when"}, rule.applies);
    card.line({"gói", "pack"}, fmt::format("{} {}", found.pack->id, found.pack->version));
    card.line({"nơi", "place"}, provinces_words(*found.pack));
    card.line({"phần văn bản chưa thấy", "not seen of the text"}, found.pack->incomplete);
    static_cast<void>(rulebook);
}

void print_pack(rules::Rulebook const& rulebook, rules::Pack const& pack, Console& console) {
    Card card(console);
    card.title(fmt::format("{} [{}]", console.say(pack.title), pack.id));
    card.line({"văn bản", "instrument"}, pack.instrument);
    card.line({"phiên bản", "version"}, fmt::format("{}, sha256 {}", pack.version, pack.sha256));
    card.line({"hiệu lực", "in force"}, period_text(rulebook.period_of(pack), console));
    card.line({"nơi", "place"}, provinces_words(pack));
    card.line({"thay thế", "replaces"}, fmt::to_string(fmt::join(pack.replaces, ", ")));
    card.line({"nguồn", "sources"}, fmt::to_string(fmt::join(pack.sources, "; ")));
    card.line({"phần văn bản chưa thấy", "not seen of the text"}, pack.incomplete);
    for (rules::Rule const& rule : pack.rules) {
        card.line({rule.id, rule.id}, rule.title);
    }
}

void explain_rule(rules::Rulebook const& rulebook, rules::RuleInForce const& found, DayAndPlace const& when,
                  Console& console) {
    print_rule(rulebook, found, console);
    console.out << '\n';
    Card card(console);
    auto const in_force = rulebook.in_force_on(when.on, when.province);
    auto const here =
        std::find_if(in_force.begin(), in_force.end(), [&](auto const& each) { return each.rule == found.rule; });
    rules::InForce const force = here == in_force.end() ? rules::InForce::no : here->force;
    card.line({"ngày " + core::format_vietnamese(when.on), "on " + core::format_iso(when.on)}, force_words(force));
    if (force == rules::InForce::no && !found.pack->provinces.empty()) {
        card.line({"nơi của gói", "place of the pack"}, provinces_words(*found.pack));
    }
    if (!found.rule->applies.empty()) {
        rules::Condition const condition(found.rule->applies, rulebook.attributes());
        for (std::size_t const index : condition.asks()) {
            rules::Attribute const& attribute = rulebook.attributes()[index];
            auto const derived =
                attribute.derived ? core::Words{"; hatang tự tính", "; derived by hatang"} : core::Words{};
            auto const unit = attribute.unit.empty() ? std::string() : " (" + attribute.unit + ")";
            card.line({"cần biết " + attribute.name, "asks for " + attribute.name},
                      core::Words{attribute.label.vi + unit + derived.vi, attribute.label.en + unit + derived.en});
        }
    }
}

} // namespace hatang::cli
