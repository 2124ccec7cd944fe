// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/find_unit.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/admin/admin_names.hpp"
#include "desk/admin/unit_answer.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminUnit;

constexpr std::size_t kSuggestions = 5;

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Nothing when \p unit is not what was asked for.
std::optional<AnswerKind> answer_kind(AdminUnit const& unit, std::string_view asked) {
    auto const full = core::place_key(unit.full_name);
    auto const name = core::place_key(unit.name);
    auto const key = core::place_key(asked);
    if (full == key) {
        return AnswerKind::exact_full_name;
    }
    if (name == key) {
        return AnswerKind::exact_name;
    }
    auto const loose = core::loose_place_key(asked);
    auto const parts = split_kind(asked);
    bool const same_kind = !parts.kind.empty() && parts.kind == unit.kind;
    if (same_kind && core::place_key(parts.name) == name) {
        return AnswerKind::exact_full_name; // "P. Hải Châu"
    }
    // marks that were typed must be right: "Hòa Liên" is not "Hoà Liễn"
    bool const without_marks = loose == key;
    bool const same_sound = core::loose_place_key(unit.full_name) == loose ||
                            core::loose_place_key(unit.name) == loose ||
                            (same_kind && core::loose_place_key(unit.name) == core::loose_place_key(parts.name));
    return same_sound && without_marks ? std::optional(AnswerKind::same_sound) : std::nullopt;
}

class Search {
public:
    Search(core::AdminReader const& admin, std::optional<core::AdminLevel> level, std::optional<core::Date> on)
        : m_admin(admin), m_level(level), m_on(on) {}

    UnitAnswer run(std::string const& asked) {
        if (is_digits(asked)) {
            for (auto const& unit : m_admin.units_with_code(asked)) {
                take(unit, AnswerKind::code);
            }
        }
        take_named(m_admin.units_with_key(core::place_key(asked)), asked);
        auto const parts = split_kind(asked);
        if (!parts.kind.empty()) {
            take_named(m_admin.units_with_key(core::place_key(parts.name)), asked);
        }
        if (m_answer.units.empty()) {
            scan(asked);
        }
        std::stable_sort(m_answer.units.begin(), m_answer.units.end(),
                         [](FoundUnit const& left, FoundUnit const& right) {
                             return std::tie(left.kind, left.unit.level, left.unit.code, left.unit.valid_from) <
                                    std::tie(right.kind, right.unit.level, right.unit.code, right.unit.valid_from);
                         });
        return std::move(m_answer);
    }

private:
    bool is_wanted(AdminUnit const& unit) const {
        return (!m_level || unit.level == *m_level) && (!m_on || is_valid_on(unit, *m_on));
    }

    void take(AdminUnit const& unit, AnswerKind kind) {
        if (is_wanted(unit) && unit.id && m_seen.insert(*unit.id).second) {
            m_answer.units.push_back({unit, kind});
        }
    }

    void take_named(std::vector<AdminUnit> const& units, std::string const& asked) {
        for (auto const& unit : units) {
            if (auto const kind = answer_kind(unit, asked)) {
                take(unit, *kind);
            }
        }
    }

    /// Nothing by key: names without marks, then near misses and parts of names as suggestions.
    void scan(std::string const& asked) {
        auto const units = m_admin.all_units();
        take_named(units, asked);
        if (m_answer.units.empty()) {
            suggest_spelling(units, asked);
            suggest_parts(units, asked);
        }
    }

    void suggest_spelling(std::vector<AdminUnit> const& units, std::string const& asked) {
        constexpr std::size_t kFar = 3;
        auto const loose = core::loose_place_key(asked);
        std::vector<std::pair<std::size_t, std::size_t>> ranked;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (!is_wanted(units[i])) {
                continue;
            }
            auto const apart = std::min(edit_distance(core::loose_place_key(units[i].name), loose, kFar),
                                        edit_distance(core::loose_place_key(units[i].full_name), loose, kFar));
            if (apart <= std::min(kFar, loose.size() / 3)) {
                ranked.emplace_back(apart, i);
            }
        }
        std::sort(ranked.begin(), ranked.end());
        for (auto const& [apart, i] : ranked) {
            add_near(units[i]);
        }
    }

    void suggest_parts(std::vector<AdminUnit> const& units, std::string const& asked) {
        constexpr std::size_t kShortestPart = 4;
        auto const key = " " + core::search_key(asked);
        for (auto const& unit : units) {
            bool const part = (" " + core::search_key(unit.full_name)).find(key) != std::string::npos;
            if (part && key.size() >= kShortestPart && is_wanted(unit)) {
                add_near(unit);
            }
        }
    }

    void add_near(AdminUnit const& unit) {
        bool const known = std::any_of(m_answer.near.begin(), m_answer.near.end(),
                                       [&](auto const& one) { return one.full_name == unit.full_name; });
        if (!known && m_answer.near.size() < kSuggestions) {
            m_answer.near.push_back(unit);
        }
    }

    core::AdminReader const& m_admin;
    std::optional<core::AdminLevel> m_level;
    std::optional<core::Date> m_on;
    UnitAnswer m_answer;
    std::set<core::AdminUnitId> m_seen;
};

core::Error not_found(std::string const& asked, UnitAnswer const& answer, std::optional<core::Date> on) {
    core::Words sentence{"không có đơn vị hành chính nào là '" + asked + "'",
                         "there is no administrative unit '" + asked + "'"};
    if (on) {
        sentence.vi += " vào ngày " + core::format_vietnamese(*on);
        sentence.en += " on " + core::format_iso(*on);
    }
    core::Words hint;
    for (auto const& unit : answer.near) {
        hint.vi += (hint.vi.empty() ? "có phải: " : ", ") + unit.full_name;
        hint.en += (hint.en.empty() ? "did you mean " : ", ") + unit.full_name;
    }
    return core::not_found_error(std::move(sentence), std::move(hint));
}

/// What would decide between the candidates: the date, the kind, or the code with the date.
core::Words deciding_option(std::vector<AdminUnit> const& candidates) {
    std::set<std::string> names;
    bool dates_differ = false;
    for (auto const& unit : candidates) {
        names.insert(unit.full_name);
        dates_differ = dates_differ || unit.valid_to != candidates.front().valid_to;
    }
    core::Words hint;
    if (dates_differ) {
        hint = {"thêm --as-of NGÀY (trước 01/7/2025: --as-of 2025-06-30; nay: --as-of 2025-07-01 trở đi)",
                "add --as-of DATE (before the reform: --as-of 2025-06-30; now: --as-of 2025-07-01 or later)"};
    }
    if (names.size() > 1) {
        hint.vi += std::string(hint.vi.empty() ? "" : ", hoặc ") + "ghi tên đầy đủ kèm loại đơn vị, ví dụ '" +
                   *names.begin() + "'";
        hint.en += std::string(hint.en.empty() ? "" : ", or ") + "give the full name with its kind, such as '" +
                   *names.begin() + "'";
    }
    if (!dates_differ && names.size() == 1) {
        hint = {"dùng mã số thay cho tên", "use the code instead of the name"};
    }
    return hint;
}

} // namespace

UnitAnswer find_units(core::AdminReader const& admin, std::string_view asked, std::optional<core::AdminLevel> level,
                      std::optional<core::Date> on) {
    auto const text = core::clean_text(asked);
    return text.empty() ? UnitAnswer{} : Search(admin, level, on).run(text);
}

core::AdminUnit require_unit(core::AdminReader const& admin, std::string_view asked,
                             std::optional<core::AdminLevel> level, std::optional<core::Date> on) {
    auto const text = core::clean_text(asked);
    if (text.empty()) {
        throw core::usage_error(
            {"cần tên hoặc mã của một đơn vị hành chính", "the name or code of an administrative unit is needed"});
    }
    auto const answer = find_units(admin, text, level, on);
    if (answer.units.empty()) {
        throw not_found(text, answer, on);
    }
    std::vector<AdminUnit> best;
    for (auto const& found : answer.units) {
        if (found.kind != answer.units.front().kind) {
            break;
        }
        auto unit = on ? found.unit : last_version(found.unit, admin);
        if (std::none_of(best.begin(), best.end(), [&](auto const& one) { return one.id == unit.id; })) {
            best.push_back(std::move(unit));
        }
    }
    if (best.size() == 1) {
        return best.front();
    }
    core::Words sentence{"'" + text + "' có thể là nhiều đơn vị: ", "'" + text + "' may be several units: "};
    for (std::size_t i = 0; i < best.size(); ++i) {
        auto const words = describe_unit(best[i], admin);
        sentence.vi += (i == 0 ? "" : "; ") + words.vi;
        sentence.en += (i == 0 ? "" : "; ") + words.en;
    }
    throw core::conflict_error(std::move(sentence), deciding_option(best));
}

} // namespace hatang::desk
