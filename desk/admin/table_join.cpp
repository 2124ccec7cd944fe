// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/table_join.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::Severity;

template <typename Condition>
std::optional<UnitIndex> only_one(std::vector<UnitIndex> const& candidates, Condition condition) {
    std::optional<UnitIndex> found;
    for (auto const candidate : candidates) {
        if (!condition(candidate)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = candidate;
    }
    return found;
}

/// A member no unit answers beside a commune no text names. Lower rank = surer.
struct Pair {
    std::size_t rank;
    std::size_t member;
    UnitIndex unit;
};

constexpr std::size_t kBySpellingOnly = 100;
constexpr std::size_t kByElimination = 200;
constexpr std::size_t kFarthest = 12;
constexpr std::size_t kNear = 2;

class MisspeltJoin {
public:
    explicit MisspeltJoin(JoinState& state) : m_state(state) {}

    void run() {
        for (auto const index : m_state.units.of(AdminLevel::commune, Era::before)) {
            if (m_state.taken[index] == 0) {
                m_free.push_back(index);
            }
        }
        for (std::size_t i = 0; i < m_state.members.size(); ++i) {
            if (!m_state.members[i].unit && m_state.members[i].candidates.empty()) {
                add_pairs(i);
            }
        }
        std::sort(m_pairs.begin(), m_pairs.end(), [](Pair const& left, Pair const& right) {
            return std::tie(left.rank, left.member, left.unit) < std::tie(right.rank, right.member, right.unit);
        });
        for (auto const& pair : m_pairs) {
            take(pair);
        }
    }

private:
    bool is_only_open(std::size_t member) const {
        auto const& text = m_state.texts[m_state.members[member].text];
        return std::count_if(text.members.begin(), text.members.end(),
                             [this](auto index) { return !m_state.members[index].unit; }) == 1;
    }

    bool is_only_free_of_table(UnitIndex after) const {
        return std::count_if(m_free.begin(), m_free.end(),
                             [&](auto unit) { return m_state.table_says(unit, after); }) == 1;
    }

    void add_pairs(std::size_t index) {
        auto const& member = m_state.members[index];
        auto const& text = m_state.texts[member.text];
        auto const district = m_state.main_district(member.text, index);
        for (auto const unit : m_free) {
            if (!text.province || m_state.new_province_of(unit) != text.province) {
                continue;
            }
            auto const& draft = m_state.units.at(unit);
            auto const distance = edit_distance(member.keys.loose, draft.keys.loose, kFarthest);
            bool const by_table = m_state.table_says(unit, text.after);
            bool const alike =
                member.keys.loose.size() > 4 && distance <= kNear && draft.unit.kind == member.words.kind;
            if (by_table && distance <= std::max<std::size_t>(3, member.keys.loose.size() / 2)) {
                m_pairs.push_back({distance, index, unit});
            } else if (alike && district && m_state.district_of(unit) == district) {
                m_pairs.push_back({kBySpellingOnly + distance, index, unit});
            } else if (by_table && draft.unit.kind == member.words.kind && is_only_open(index) &&
                       is_only_free_of_table(text.after)) {
                m_pairs.push_back({kByElimination, index, unit});
            }
        }
    }

    void take(Pair const& pair) {
        auto& member = m_state.members[pair.member];
        if (member.unit || m_state.taken[pair.unit] > 0) {
            return;
        }
        std::string const spelled = m_state.describe(pair.unit);
        bool const by_table = m_state.table_says(pair.unit, m_state.texts[member.text].after);
        member.candidates = {pair.unit};
        member.is_misspelt = true;
        m_state.choose(member, pair.unit,
                       by_table ? "tên viết khác, bảng quy đổi cùng chỉ đơn vị này" : "tên viết khác");
        m_state.findings.add(pair.rank >= kByElimination ? "member-named-otherwise" : "member-misspelt",
                             Severity::warning, m_state.texts[member.text].origin, member.words.written,
                             {"danh mục ghi " + spelled + "; đã nối hai tên này",
                              "the list writes " + spelled + "; the two are joined"});
    }

    JoinState& m_state;
    std::vector<UnitIndex> m_free;
    std::vector<Pair> m_pairs;
};

} // namespace

void settle_candidates(JoinState& state) {
    for (auto& member : state.members) {
        if (member.unit || member.candidates.size() < 2) {
            continue;
        }
        auto const after = state.texts[member.text].after;
        auto const& code = state.units.at(after).unit.code;
        if (auto const by_table =
                only_one(member.candidates, [&](auto unit) { return state.table_says(unit, after); })) {
            state.choose(member, *by_table, "theo bảng quy đổi");
        } else if (auto const same =
                       only_one(member.candidates, [&](auto unit) { return state.units.at(unit).unit.code == code; })) {
            state.choose(member, *same, "cùng mã số");
        } else if (auto const free = only_one(member.candidates, [&](auto unit) { return state.taken[unit] == 0; })) {
            state.choose(member, *free, "đơn vị duy nhất cùng tên chưa có trong văn bản khác");
        }
    }
}

void join_misspelt(JoinState& state) {
    MisspeltJoin(state).run();
}

void report_open_members(JoinState& state) {
    for (auto const& member : state.members) {
        auto const& text = state.texts[member.text];
        if (!member.unit && member.candidates.empty()) {
            state.findings.add("member-unknown", Severity::warning, text.origin, member.words.written,
                               {"không có đơn vị nào trước 01/7/2025 mang tên này trong tỉnh",
                                "no unit before 2025-07-01 in the province has this name"});
        } else if (!member.unit) {
            std::string names;
            for (auto const candidate : member.candidates) {
                names += (names.empty() ? "" : ", ") + state.describe(candidate);
            }
            state.findings.add("member-ambiguous", Severity::warning, text.origin, member.words.written,
                               {"có nhiều đơn vị cùng tên: " + names, "several units have this name: " + names});
        } else if (!member.is_misspelt && !member.words.is_unchanged &&
                   state.units.at(*member.unit).unit.level == AdminLevel::commune && member.words.kind != "Huyện" &&
                   (state.units.at(*member.unit).keys.exact != member.keys.exact ||
                    state.units.at(*member.unit).unit.kind != member.words.kind)) {
            state.findings.add(
                "member-joined-loosely", Severity::info, text.origin, member.words.written,
                {"danh mục ghi " + state.describe(*member.unit), "the list writes " + state.describe(*member.unit)});
        }
    }
}

} // namespace hatang::desk
