// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/province_succession.hpp"

#include <map>

namespace hatang::desk {
namespace {

using core::AdminLevel;

using Votes = std::map<UnitIndex, std::map<UnitIndex, int>>;

/// kind + exact name → the only old commune of that name, or none when there are several.
std::unordered_map<std::string, std::optional<UnitIndex>> unique_names(UnitSet const& units) {
    std::unordered_map<std::string, std::optional<UnitIndex>> names;
    for (auto const index : units.of(AdminLevel::commune, Era::before)) {
        auto const& draft = units.at(index);
        auto const [at, fresh] = names.emplace(draft.unit.kind + "|" + draft.keys.exact, index);
        if (!fresh) {
            at->second.reset();
        }
    }
    return names;
}

void count_texts(JoinState const& state, Votes& votes) {
    auto const names = unique_names(state.units);
    for (auto const& member : state.members) {
        auto const& text = state.texts[member.text];
        auto const& province = text.province;
        auto const& kind = member.words.is_unchanged ? state.units.at(text.after).unit.kind : member.words.kind;
        auto const found = names.find(kind + "|" + member.keys.exact);
        if (!province || found == names.end() || !found->second) {
            continue;
        }
        if (auto const old_province = state.units.ancestor(*found->second, AdminLevel::province)) {
            ++votes[*old_province][*province];
        }
    }
}

void count_table(JoinState const& state, Votes& votes) {
    for (auto const& [before, afters] : state.table) {
        auto const old_province = state.units.ancestor(before, AdminLevel::province);
        for (auto const after : afters) {
            auto const now = state.units.ancestor(after, AdminLevel::province);
            if (old_province && now) {
                auto const& code = state.units.at(*now).unit.code;
                ++votes[*old_province][state.units.find_first(AdminLevel::province, code, Era::now).value_or(*now)];
            }
        }
    }
}

} // namespace

std::vector<ProvinceSuccessor> find_province_successors(JoinState& state) {
    Votes votes;
    count_texts(state, votes);
    count_table(state, votes);
    std::vector<ProvinceSuccessor> found;
    for (auto const& [before, afters] : votes) {
        ProvinceSuccessor best{before, before, 0, 0};
        for (auto const& [after, count] : afters) {
            best.total += count;
            if (count > best.votes) {
                best.after = after;
                best.votes = count;
            }
        }
        if (2 * best.votes <= best.total) {
            state.findings.add("province-succession-unclear", core::Severity::warning, std::nullopt,
                               state.units.at(before).unit.full_name,
                               {"các văn bản không cho biết rõ tỉnh này sáp nhập vào tỉnh nào",
                                "the texts do not tell clearly which province this one went into"});
            continue;
        }
        state.provinces[before] = best.after;
        found.push_back(best);
    }
    return found;
}

} // namespace hatang::desk
