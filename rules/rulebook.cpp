// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/rulebook.hpp"

#include "core/error.hpp"
#include "rules/pack_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "embedded/rule_packs.hpp"

namespace hatang::rules {

namespace {

/// The later beginning and the earlier end of both. A day given alone is sure: nothing is doubtful before or after it.
Period narrowed(Period period, Period const& by) {
    auto const later = [](auto left, auto right) { return !left ? right : !right ? left : std::max(left, right); };
    auto const sooner = [](auto left, auto right) { return !left ? right : !right ? left : std::min(left, right); };
    auto const begins = [](Period const& each) { return each.earliest ? each.earliest : each.from; };
    auto const ends = [](Period const& each) { return each.to_earliest ? each.to_earliest : each.to; };
    period.earliest = later(begins(period), begins(by));
    period.to_earliest = sooner(ends(period), ends(by));
    period.from = later(period.from, by.from);
    period.to = sooner(period.to, by.to);
    return period;
}

bool holds_in(Pack const& pack, ProvinceCodes const& province) {
    bool const old_codes = pack.period.from && *pack.period.from < kNewCodesFrom;
    std::string const& code = old_codes ? province.then : province.now;
    return pack.provinces.empty() ||
           std::find(pack.provinces.begin(), pack.provinces.end(), code) != pack.provinces.end();
}

[[noreturn]] void refuse(Pack const& pack, core::Words what) {
    throw core::data_error({fmt::format("{}: {}", pack.file, what.vi), fmt::format("{}: {}", pack.file, what.en)});
}

/// Depth-first over "replaces"; a pack met again on the way is a circle.
void walk(std::map<std::string, Pack const*> const& by_id, Pack const& pack, std::set<std::string>& on_the_way,
          std::set<std::string>& done) {
    if (done.contains(pack.id)) {
        return;
    }
    on_the_way.insert(pack.id);
    for (std::string const& next : pack.replaces) {
        auto const found = by_id.find(next);
        if (found == by_id.end()) {
            refuse(pack, {fmt::format("thay thế gói '{}' nhưng không có gói đó", next),
                          fmt::format("it replaces pack '{}', which there is not", next)});
        }
        if (on_the_way.contains(next)) {
            refuse(pack, {fmt::format("các gói thay thế nhau vòng tròn qua '{}'", next),
                          fmt::format("packs replace one another in a circle through '{}'", next)});
        }
        walk(by_id, *found->second, on_the_way, done);
    }
    on_the_way.erase(pack.id);
    done.insert(pack.id);
}

} // namespace

std::vector<PackText> built_in_packs() {
    std::vector<PackText> packs;
    for (auto const& [name, text] : embedded_packs::kAll) {
        packs.push_back({std::string(name), std::string(text)});
    }
    return packs;
}

Rulebook::Rulebook(std::vector<PackText> const& texts) {
    for (PackText const& each : texts) {
        Pack pack = read_pack(each.text, each.name, m_attributes);
        auto const same =
            std::find_if(m_packs.begin(), m_packs.end(), [&pack](Pack const& other) { return other.id == pack.id; });
        if (same != m_packs.end()) {
            *same = std::move(pack);
        } else {
            m_packs.push_back(std::move(pack));
        }
    }
    std::stable_sort(m_packs.begin(), m_packs.end(), [](Pack const& left, Pack const& right) {
        return left.provinces.empty() != right.provinces.empty() ? left.provinces.empty() : left.rank > right.rank;
    });
    check_together();
}

void Rulebook::check_together() const {
    std::map<std::string, Pack const*> by_id;
    std::map<std::string, Pack const*> by_rule;
    for (Pack const& pack : m_packs) {
        by_id.emplace(pack.id, &pack);
        for (Rule const& rule : pack.rules) {
            auto const [other, fresh] = by_rule.emplace(rule.id, &pack);
            if (!fresh) {
                refuse(pack, {fmt::format("mã quy tắc '{}' đã có trong gói '{}'", rule.id, other->second->id),
                              fmt::format("rule id '{}' stands in pack '{}' already", rule.id, other->second->id)});
            }
        }
    }
    std::set<std::string> on_the_way;
    std::set<std::string> done;
    for (Pack const& pack : m_packs) {
        walk(by_id, pack, on_the_way, done);
    }
}

Pack const* Rulebook::find_pack(std::string_view id) const {
    auto const found = std::find_if(m_packs.begin(), m_packs.end(), [id](Pack const& each) { return each.id == id; });
    return found == m_packs.end() ? nullptr : &*found;
}

RuleInForce Rulebook::find_rule(std::string_view id) const {
    for (Pack const& pack : m_packs) {
        for (Rule const& rule : pack.rules) {
            if (rule.id == id) {
                return {&pack, &rule, InForce::no};
            }
        }
    }
    return {nullptr, nullptr, InForce::no};
}

Period Rulebook::period_of(Pack const& pack) const {
    Period period = pack.period;
    for (Pack const& other : m_packs) {
        if (std::find(other.replaces.begin(), other.replaces.end(), pack.id) != other.replaces.end()) {
            Period end;
            end.to = other.period.from;
            end.to_earliest = other.period.earliest;
            period = narrowed(period, end);
        }
    }
    return period;
}

std::vector<RuleInForce> Rulebook::in_force_on(core::Date on, ProvinceCodes const& province) const {
    std::vector<RuleInForce> rules;
    for (Pack const& pack : m_packs) {
        Period const whole = period_of(pack);
        if (!holds_in(pack, province) || in_force(whole, on) == InForce::no) {
            continue;
        }
        for (Rule const& rule : pack.rules) {
            InForce const force = in_force(narrowed(rule.period, whole), on);
            if (force != InForce::no) {
                rules.push_back({&pack, &rule, force});
            }
        }
    }
    return rules;
}

} // namespace hatang::rules
