// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/heading_unit.hpp"

#include "core/text/search_key.hpp"

#include <algorithm>
#include <array>

namespace hatang::ingest {

namespace {

struct Unit {
    std::string_view word;
    double metres; ///< 0: not a unit of length, only a word to leave out
};

constexpr std::array<Unit, 24> kUnits{
    {{"m", 1.0},      {"km", 1000.0},   {"ki lo met", 1000.0}, {"met", 1.0},     {"metres", 1.0},  {"metre", 1.0},
     {"meters", 1.0}, {"meter", 1.0},   {"ft", 0.3048},        {"feet", 0.3048}, {"foot", 0.3048}, {"cm", 0.01},
     {"mm", 0.001},   {"inch", 0.0254}, {"inches", 0.0254},    {"in", 0.0},      {"don vi", 0.0},  {"wgs84", 0.0},
     {"wgs 84", 0.0}, {"vn2000", 0.0},  {"vn 2000", 0.0},      {"deg", 0.0},     {"degrees", 0.0}, {"dd", 0.0}}};

/// Counted in such, a height is no length. Storeys also without parentheses: "building_height_floors".
constexpr std::array<std::string_view, 8> kStoreys{"tang",    "storey", "storeys", "story",
                                                   "stories", "floor",  "floors",  "levels"};
constexpr std::array<std::string_view, 14> kOtherUnits{"yard", "yards", "yd", "do",  "degree", "degrees", "deg",
                                                       "kg",   "tan",   "kv", "mhz", "ghz",    "db",      "dbm"};
constexpr std::array<std::string_view, 9> kBeforeUnits{"don vi tinh", "don vi", "dvt",  "tinh bang", "tinh theo",
                                                       "theo",        "bang",   "unit", "in"};

template <typename List> bool holds(List const& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool begins_with_word(std::string_view text, std::string_view word) {
    return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}
bool ends_with_word(std::string_view text, std::string_view word) {
    return text.ends_with(word) && (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

bool strip_last(std::string& key, Unit const& unit) {
    if (key.size() <= unit.word.size() || !ends_with_word(key, unit.word)) {
        return false;
    }
    key.resize(key.size() - unit.word.size() - 1);
    return true;
}

/// What stands in parentheses, cut at commas and the like.
std::vector<std::string> pieces_in_parentheses(std::string const& heading) {
    std::vector<std::string> pieces;
    int depth = 0;
    for (char const c : heading) {
        bool const opens = c == '(' || c == '[';
        if (opens || (depth > 0 && std::string_view(",;/|").find(c) != std::string_view::npos)) {
            pieces.emplace_back();
        } else if (depth > 0 && c != ')' && c != ']') {
            pieces.back().push_back(c);
        }
        depth += opens ? 1 : depth > 0 && (c == ')' || c == ']') ? -1 : 0;
    }
    return pieces;
}

std::string_view without_lead(std::string_view piece) {
    for (std::string_view const lead : kBeforeUnits) {
        if (piece.size() > lead.size() && begins_with_word(piece, lead)) {
            return piece.substr(lead.size() + 1);
        }
    }
    return piece;
}

/// The unit of length that a piece begins or ends with; "from mast foot" has none. nullptr when there is none.
Unit const* unit_of_piece(std::string_view piece) {
    Unit const* found = nullptr;
    for (Unit const& unit : kUnits) {
        bool const alone = piece == unit.word;
        bool const at_edge =
            unit.word != "foot" && (begins_with_word(piece, unit.word) || ends_with_word(piece, unit.word));
        bool const longer = found == nullptr || unit.word.size() > found->word.size();
        if (unit.metres > 0.0 && longer && (alone || at_edge)) {
            found = &unit;
        }
    }
    return found;
}

/// Gathers what a heading names.
class Named {
public:
    void unit(Unit const& unit) {
        if (std::none_of(m_units.begin(), m_units.end(), [&](auto const* one) { return one->metres == unit.metres; })) {
            m_units.push_back(&unit);
        }
    }
    void other(std::string written) { m_other = std::move(written); }

    HeadingUnit result() const {
        HeadingUnit named;
        named.metres = m_units.empty() ? 1.0 : m_units.front()->metres;
        named.not_a_length = m_other;
        if (m_units.size() > 1 && m_other.empty()) {
            named.not_a_length = std::string(m_units[0]->word) + ", " + std::string(m_units[1]->word);
        }
        return named;
    }

private:
    std::vector<Unit const*> m_units;
    std::string m_other;
};

std::string trimmed(std::string const& text) {
    auto const first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

void take_tail(std::string key, Named& named) {
    if (auto const last = key.substr(key.rfind(' ') + 1); last.size() < key.size() && holds(kStoreys, last)) {
        named.other(last);
    }
    for (bool stripped = true; stripped;) {
        stripped = false;
        for (Unit const& unit : kUnits) {
            if (strip_last(key, unit)) {
                stripped = true;
                if (unit.metres > 0.0) {
                    named.unit(unit);
                }
            }
        }
    }
}

void take_piece(std::string const& written, Named& named) {
    std::string const whole = core::search_key(written);
    std::string_view const piece = without_lead(whole);
    if (holds(kStoreys, piece) || holds(kOtherUnits, piece) || begins_with_word(piece, "so tang")) {
        named.other(trimmed(written));
    } else if (Unit const* const unit = unit_of_piece(piece == "in" ? "inch" : piece)) { // "in" elsewhere is a word
        named.unit(*unit);
    }
}

} // namespace

std::optional<double> metres_of_unit(std::string_view word) {
    auto const key = core::search_key(word);
    auto const found =
        std::find_if(kUnits.begin(), kUnits.end(), [&key](Unit const& unit) { return unit.word == key; });
    return found == kUnits.end() || found->metres <= 0.0 ? std::nullopt : std::optional(found->metres);
}

std::vector<std::string> known_units() {
    std::vector<std::string> units;
    for (Unit const& unit : kUnits) {
        auto const same = [&unit](std::string const& known) { return metres_of_unit(known) == unit.metres; };
        if (unit.metres > 0.0 && std::none_of(units.begin(), units.end(), same)) {
            units.emplace_back(unit.word);
        }
    }
    return units;
}

HeadingUnit unit_of_heading(std::string const& heading) {
    Named named;
    take_tail(core::search_key(outside_parentheses(heading)), named);
    for (std::string const& piece : pieces_in_parentheses(heading)) {
        take_piece(piece, named);
    }
    return named.result();
}

double metres_of_heading(std::string const& heading) {
    return unit_of_heading(heading).metres;
}

void strip_units(std::string& key) {
    for (bool stripped = true; stripped;) {
        stripped =
            std::any_of(kUnits.begin(), kUnits.end(), [&key](Unit const& unit) { return strip_last(key, unit); });
    }
}

std::string outside_parentheses(std::string const& heading) {
    std::string outside;
    int depth = 0;
    for (char const c : heading) {
        depth += c == '(' || c == '[' ? 1 : 0;
        if (depth == 0) {
            outside.push_back(c);
        }
        depth -= depth > 0 && (c == ')' || c == ']') ? 1 : 0;
    }
    return outside;
}

} // namespace hatang::ingest
