// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/member_join.hpp"

#include <array>
#include <map>
#include <set>
#include <utility>

namespace hatang::desk {

using core::AdminLevel;
using core::Severity;

std::optional<UnitIndex> JoinState::main_district(std::size_t text, std::size_t except) const {
    std::map<UnitIndex, int> counts;
    for (auto const index : texts[text].members) {
        if (index != except && members[index].unit) {
            if (auto const district = district_of(*members[index].unit)) {
                ++counts[*district];
            }
        }
    }
    auto const most = std::max_element(counts.begin(), counts.end(),
                                       [](auto const& left, auto const& right) { return left.second < right.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

void JoinState::choose(TextMember& member, UnitIndex unit, std::string how) {
    if (member.unit) {
        --taken[*member.unit];
    }
    member.unit = unit;
    member.how = std::move(how);
    ++taken[unit];
}

std::string JoinState::describe(UnitIndex unit) const {
    auto const& one = units.at(unit).unit;
    auto const district = district_of(unit);
    bool const apart = district && *district != unit;
    return one.full_name + " (" + (apart ? units.at(*district).unit.full_name + ", " : "") + one.code + ")";
}

namespace {

std::string by_district(JoinState const& state, UnitIndex district) {
    return "cùng " + state.units.at(district).unit.full_name + " với các đơn vị khác trong văn bản";
}

/// {kind fits, marks fit}, best first.
constexpr std::array<std::pair<bool, bool>, 3> kFits{{{true, true}, {true, false}, {false, true}}};

class NameJoin {
public:
    explicit NameJoin(JoinState& state) : m_state(state) {
        for (auto const level : {AdminLevel::commune, AdminLevel::district}) {
            for (auto const index : m_state.units.of(level, Era::before)) {
                if (auto const province = m_state.new_province_of(index)) {
                    m_names[{level, *province}][m_state.units.at(index).keys.loose].push_back(index);
                }
            }
        }
    }

    void run() {
        auto const written = m_state.members.size();
        for (std::size_t i = 0; i < written; ++i) {
            join(i);
        }
        constexpr int kRounds = 3; // each round may settle members whose neighbours were open before
        for (int round = 0; round < kRounds; ++round) {
            for (std::size_t i = 0; i < m_state.members.size(); ++i) {
                choose_by_neighbours(i);
            }
        }
    }

private:
    std::vector<UnitIndex> of_name(AdminLevel level, UnitIndex province, std::string const& loose) const {
        auto const names = m_names.find({level, province});
        if (names == m_names.end()) {
            return {};
        }
        auto const found = names->second.find(loose);
        return found == names->second.end() ? std::vector<UnitIndex>{} : found->second;
    }

    void join(std::size_t index) {
        auto& member = m_state.members[index];
        auto const& text = m_state.texts[member.text];
        if (!text.province || (member.words.is_unchanged && join_unchanged(member)) || join_district(index)) {
            return;
        }
        auto named = of_name(AdminLevel::commune, *text.province, member.keys.loose);
        bool const by_note = keep_noted_district(member, named);
        member.candidates = best_fit(member, named);
        if (member.candidates.size() == 1) {
            m_state.choose(member, member.candidates.front(),
                           by_note ? "theo " + member.words.district : std::string{});
        }
    }

    /// "giữ nguyên": the unit with the new commune's own code, when its name is near enough.
    bool join_unchanged(TextMember& member) {
        auto const& after = m_state.units.at(m_state.texts[member.text].after);
        auto const same = m_state.units.find(AdminLevel::commune, after.unit.code, Era::before);
        constexpr std::size_t kMisspelt = 2;
        if (!same || edit_distance(m_state.units.at(*same).keys.loose, after.keys.loose, kMisspelt) > kMisspelt) {
            return false;
        }
        member.candidates = {*same};
        m_state.choose(member, *same, "");
        return true;
    }

    /// "Huyện Hoàng Sa": its communes, or the district itself when it has none.
    bool join_district(std::size_t index) {
        auto const kind = m_state.members[index].words.kind;
        if (kind != "Huyện" && kind != "Quận" && kind != "Thị xã" && kind != "Thành phố") {
            return false;
        }
        auto const member = m_state.members[index];
        auto const found = of_name(AdminLevel::district, *m_state.texts[member.text].province, member.keys.loose);
        if (found.size() != 1) {
            return false;
        }
        auto parts = m_state.units.children(found.front());
        if (parts.empty()) {
            parts = found;
        }
        for (std::size_t i = 1; i < parts.size(); ++i) {
            m_state.texts[member.text].members.push_back(m_state.members.size());
            m_state.members.push_back(member);
            m_state.choose(m_state.members.back(), parts[i], "");
        }
        m_state.choose(m_state.members[index], parts.front(), "");
        return true;
    }

    bool lies_in(UnitIndex commune, MergerMember const& words) const {
        auto const district = m_state.district_of(commune);
        auto const written = split_kind(words.district);
        if (!district || m_state.units.at(*district).keys.loose != name_keys(written.name).loose) {
            return false;
        }
        if (words.province.empty()) {
            return true;
        }
        auto const province = m_state.units.ancestor(commune, AdminLevel::province);
        return province && m_state.units.at(*province).keys.loose == name_keys(split_kind(words.province).name).loose;
    }

    /// Keeps those in the district that the brackets name; a kind that fits ("thị xã Cai Lậy") wins over the name
    /// alone.
    /// \returns whether the brackets left fewer than there were.
    bool keep_noted_district(TextMember const& member, std::vector<UnitIndex>& named) {
        if (member.words.district.empty() || named.empty()) {
            return false;
        }
        std::vector<UnitIndex> inside;
        std::vector<UnitIndex> same_kind;
        auto const kind = split_kind(member.words.district).kind;
        for (auto const index : named) {
            if (lies_in(index, member.words)) {
                inside.push_back(index);
                if (m_state.units.at(*m_state.district_of(index)).unit.kind == kind) {
                    same_kind.push_back(index);
                }
            }
        }
        if (inside.empty()) {
            m_state.findings.add(
                "district-in-text-differs", Severity::warning, m_state.texts[member.text].origin, member.words.written,
                {"không có đơn vị tên này trong " + member.words.district + "; bỏ qua phần trong ngoặc",
                 "no unit of this name in " + member.words.district + "; the words in brackets are left out"});
            return false;
        }
        auto const there_were = named.size();
        named = same_kind.empty() ? inside : same_kind;
        return named.size() < there_were;
    }

    /// Kind and marks, then kind alone, then marks alone, then whatever sounds alike.
    std::vector<UnitIndex> best_fit(TextMember const& member, std::vector<UnitIndex> const& named) const {
        auto const kind = member.words.is_unchanged ? m_state.units.at(m_state.texts[member.text].after).unit.kind
                                                    : member.words.kind;
        for (auto const& [with_kind, with_marks] : kFits) {
            std::vector<UnitIndex> fit;
            for (auto const index : named) {
                auto const& draft = m_state.units.at(index);
                if ((!with_kind || draft.unit.kind == kind) && (!with_marks || draft.keys.exact == member.keys.exact)) {
                    fit.push_back(index);
                }
            }
            if (!fit.empty()) {
                return fit;
            }
        }
        return named;
    }

    void choose_by_neighbours(std::size_t index) {
        auto& member = m_state.members[index];
        if (member.unit || member.candidates.size() < 2) {
            return;
        }
        std::map<UnitIndex, int> counts;
        for (auto const other : m_state.texts[member.text].members) {
            if (m_state.members[other].unit) {
                if (auto const district = m_state.district_of(*m_state.members[other].unit)) {
                    ++counts[*district];
                }
            }
        }
        int best = 0;
        std::vector<UnitIndex> near;
        for (auto const candidate : member.candidates) {
            auto const district = m_state.district_of(candidate);
            int const count = district && counts.contains(*district) ? counts[*district] : 0;
            if (count > best) {
                best = count;
                near.clear();
            }
            if (count > 0 && count == best) {
                near.push_back(candidate);
            }
        }
        if (near.size() == 1) {
            m_state.choose(member, near.front(), by_district(m_state, *m_state.district_of(near.front())));
        }
    }

    JoinState& m_state;
    std::map<std::pair<AdminLevel, UnitIndex>, std::unordered_map<std::string, std::vector<UnitIndex>>> m_names;
};

} // namespace

void join_members_by_name(JoinState& state) {
    NameJoin(state).run();
}

void repair_far_members(JoinState& state) {
    std::vector<UnitIndex> free;
    for (auto const index : state.units.of(AdminLevel::commune, Era::before)) {
        if (state.taken[index] == 0) {
            free.push_back(index);
        }
    }
    for (std::size_t i = 0; i < state.members.size(); ++i) {
        auto& member = state.members[i];
        bool const doubtful = member.unit && member.words.part_note.empty() && member.words.district.empty() &&
                              state.taken[*member.unit] > 1;
        auto const district = doubtful ? state.main_district(member.text, i) : std::nullopt;
        if (!district || state.district_of(*member.unit) == district) {
            continue;
        }
        bool const exact = state.units.at(*member.unit).keys.exact == member.keys.exact;
        for (auto const other : free) {
            std::size_t const apart = edit_distance(state.units.at(other).keys.loose, member.keys.loose, 1);
            if (state.taken[other] == 0 && state.district_of(other) == district && apart <= (exact ? 0U : 1U)) {
                state.choose(member, other, by_district(state, *district));
            }
        }
    }
}

namespace {

struct OwnNames {
    bool own = false; ///< the text names the commune's own code or namesake
    std::set<std::string> codes;
    std::set<std::string> names;
};

OwnNames names_in(JoinState const& state, MergerText const& text) {
    OwnNames found;
    auto const& after = state.units.at(text.after);
    for (auto const index : text.members) {
        auto const& member = state.members[index];
        if (member.unit) {
            found.codes.insert(state.units.at(*member.unit).unit.code);
            found.names.insert(state.units.at(*member.unit).keys.loose);
        }
    }
    found.own = found.codes.contains(after.unit.code) || found.names.contains(after.keys.loose);
    return found;
}

} // namespace

void swap_crossed_texts(JoinState& state) {
    std::vector<std::pair<std::size_t, OwnNames>> strange;
    for (std::size_t i = 0; i < state.texts.size(); ++i) {
        if (auto names = names_in(state, state.texts[i]); !names.own && !names.codes.empty()) {
            strange.emplace_back(i, std::move(names));
        }
    }
    auto const names_other = [&](OwnNames const& names, std::size_t other) {
        auto const& after = state.units.at(state.texts[other].after);
        return names.codes.contains(after.unit.code) && names.names.contains(after.keys.loose);
    };
    for (auto left = strange.begin(); left != strange.end(); ++left) {
        for (auto right = left + 1; right != strange.end(); ++right) {
            auto& one = state.texts[left->first];
            auto& other = state.texts[right->first];
            bool const crossed = one.province == other.province && names_other(left->second, right->first) &&
                                 names_other(right->second, left->first);
            if (crossed) {
                state.findings.add(
                    "texts-exchanged", Severity::warning, one.origin, state.describe(one.after),
                    {"nội dung của xã này và của " + state.describe(other.after) + " bị đổi chỗ cho nhau; đã đổi lại",
                     "the texts of this commune and of " + state.describe(other.after) + " are exchanged; put right"});
                std::swap(one.after, other.after);
            }
        }
    }
}

} // namespace hatang::desk
