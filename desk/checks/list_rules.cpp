// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/list_rules.hpp"

#include <map>
#include <set>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using rules::InForce;

core::Words force_words(InForce force) {
    switch (force) {
    case InForce::no: return {"không", "no"};
    case InForce::unsure: return {"chưa rõ", "unsure"};
    case InForce::yes: return {"có", "yes"};
    }
    return {};
}

Cell day_cell(std::optional<core::Date> day) {
    return day ? Cell(*day) : Cell();
}

std::string_view verification_word(rules::Rule const& rule) {
    return rule.basis.verification == rules::Verification::source_seen ? "source seen" : "unverified";
}

struct Change {
    core::Words what;
    rules::Pack const* pack;
    rules::Rule const* rule;
};

void write_changes(std::vector<Change> const& changes, core::Language language, core::ListWriter& writer) {
    core::ListHeader header;
    header.name = "rule_changes";
    header.title = {"Thay đổi quy định", "Changes of law"};
    header.row_noun = {"thay đổi", "change"};
    header.columns = {{"change", {"Thay đổi", "Change"}, ColumnType::text, -1},
                      {"rule", {"Quy tắc", "Rule"}, ColumnType::text, -1},
                      {"title", {"Nội dung", "Title"}, ColumnType::text, -1},
                      {"instrument", {"Văn bản", "Instrument"}, ColumnType::text, -1},
                      {"article", {"Điều khoản", "Article"}, ColumnType::text, -1},
                      {"pack", {"Gói", "Pack"}, ColumnType::text, -1}};
    writer.begin(header);
    for (Change const& each : changes) {
        std::vector<Cell> const cells{
            std::string_view(each.what.in(language)),        std::string_view(each.rule->id),
            std::string_view(each.rule->title.in(language)), std::string_view(each.rule->basis.instrument),
            std::string_view(each.rule->basis.article),      std::string_view(each.pack->id)};
        writer.row({cells, {}});
    }
    writer.end();
}

using RulesById = std::map<std::string, rules::RuleInForce>;

RulesById by_id(std::vector<rules::RuleInForce> const& rules) {
    RulesById map;
    for (auto const& each : rules) {
        map.emplace(each.rule->id, each);
    }
    return map;
}

std::vector<rules::RuleInForce> everything(rules::Rulebook const& rulebook) {
    std::vector<rules::RuleInForce> all;
    for (rules::Pack const& pack : rulebook.packs()) {
        for (rules::Rule const& rule : pack.rules) {
            all.push_back({&pack, &rule, InForce::yes});
        }
    }
    return all;
}

/// \p differs says how a rule that stands in both changed; empty words: not at all.
template <typename Differs>
std::vector<Change> compare(RulesById const& before, RulesById const& after, Differs const& differs) {
    std::vector<Change> changes;
    for (auto const& [id, old] : before) {
        auto const found = after.find(id);
        if (found == after.end()) {
            changes.push_back({{"hết hiệu lực", "ends"}, old.pack, old.rule});
        } else if (auto const what = differs(old, found->second); !what.empty()) {
            changes.push_back({what, found->second.pack, found->second.rule});
        }
    }
    for (auto const& [id, fresh] : after) {
        if (!before.contains(id)) {
            changes.push_back({{"có hiệu lực", "begins"}, fresh.pack, fresh.rule});
        }
    }
    return changes;
}

} // namespace

void list_rules(rules::Rulebook const& rulebook, core::Date on, rules::ProvinceCodes const& province,
                core::Language language, core::ListWriter& writer) {
    core::ListHeader header;
    header.name = "rules";
    header.title = {"Quy tắc đang có hiệu lực", "Rules in force"};
    header.row_noun = {"quy tắc", "rule"};
    header.columns = {{"rule", {"Quy tắc", "Rule"}, ColumnType::text, -1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"title", {"Nội dung", "Title"}, ColumnType::text, -1},
                      {"instrument", {"Văn bản", "Instrument"}, ColumnType::text, -1},
                      {"article", {"Điều khoản", "Article"}, ColumnType::text, -1},
                      {"in_force", {"Hiệu lực", "In force"}, ColumnType::text, -1},
                      {"from", {"Từ ngày", "From"}, ColumnType::date, -1},
                      {"to", {"Đến ngày", "To"}, ColumnType::date, -1},
                      {"verification", {"Kiểm chứng", "Verification"}, ColumnType::text, -1},
                      {"pack", {"Gói", "Pack"}, ColumnType::text, -1}};
    writer.begin(header);
    for (auto const& each : rulebook.in_force_on(on, province)) {
        auto const force = force_words(each.force);
        std::vector<Cell> const cells{std::string_view(each.rule->id),
                                      std::string_view(each.rule->kind),
                                      std::string_view(each.rule->title.in(language)),
                                      std::string_view(each.rule->basis.instrument),
                                      std::string_view(each.rule->basis.article),
                                      std::string_view(force.in(language)),
                                      day_cell(each.rule->period.from),
                                      day_cell(each.rule->period.to),
                                      verification_word(*each.rule),
                                      std::string_view(each.pack->id)};
        writer.row({cells, {}});
    }
    writer.end();
}

void diff_days(rules::Rulebook const& rulebook, core::Date before, core::Date after,
               rules::ProvinceCodes const& province, core::Language language, core::ListWriter& writer) {
    auto const differs = [](rules::RuleInForce const& old, rules::RuleInForce const& now) {
        return old.force == now.force      ? core::Words{}
               : now.force == InForce::yes ? core::Words{"chắc chắn có hiệu lực", "surely in force"}
                                           : core::Words{"chưa rõ còn hiệu lực", "perhaps over"};
    };
    write_changes(
        compare(by_id(rulebook.in_force_on(before, province)), by_id(rulebook.in_force_on(after, province)), differs),
        language, writer);
}

void diff_packs(rules::Rulebook const& before, rules::Rulebook const& after, core::Language language,
                core::ListWriter& writer) {
    auto const differs = [](rules::RuleInForce const& old, rules::RuleInForce const& now) {
        return old.rule->digest == now.rule->digest ? core::Words{} : core::Words{"sửa đổi", "changed"};
    };
    write_changes(compare(by_id(everything(before)), by_id(everything(after)), differs), language, writer);
}

} // namespace hatang::desk
