// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/line_names.hpp"

#include "export/sheets/letter_widths.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string_view>

namespace hatang::publish {

namespace {

constexpr double kDegrees = 180.0 / std::numbers::pi;
constexpr double kStraight = 0.22;     ///< of the letter size: how far a line may leave its chord
constexpr double kMostBend_deg = 32.0; ///< between syllables
constexpr double kEvery_mm = 110.0;
constexpr double kApart_mm = 55.0;
constexpr double kTry_mm = 5.0;
constexpr double kHalfHeight = 0.64; ///< of the letter size: marks above capitals, tails below
constexpr double kBase = 0.36;       ///< base line below the middle

double distance(Spot a, Spot b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// A line that knows how far along it a place is.
class Track {
public:
    explicit Track(std::vector<Spot> const& line) : m_line(line), m_before{0.0} {
        for (std::size_t i = 1; i < line.size(); ++i) {
            m_before.push_back(m_before.back() + distance(line[i - 1], line[i]));
        }
    }
    double length() const { return m_before.back(); }
    Spot at(double along) const {
        auto const next = std::upper_bound(m_before.begin(), m_before.end(), along);
        if (next == m_before.begin() || next == m_before.end()) {
            return next == m_before.end() ? m_line.back() : m_line.front();
        }
        auto const i = static_cast<std::size_t>(next - m_before.begin());
        double const share = (along - m_before[i - 1]) / (m_before[i] - m_before[i - 1]);
        return {m_line[i - 1].x + share * (m_line[i].x - m_line[i - 1].x),
                m_line[i - 1].y + share * (m_line[i].y - m_line[i - 1].y)};
    }
    /// How far the part leaves the straight between its ends.
    double bulge(double from, double to) const {
        Spot const a = at(from);
        Spot const b = at(to);
        double const length = std::max(distance(a, b), 1e-9);
        auto const off = [&](Spot p) {
            return std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
        };
        double most = 0.0;
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            if (m_before[i] > from && m_before[i] < to) {
                most = std::max(most, off(m_line[i]));
            }
        }
        return most;
    }

private:
    std::vector<Spot> const& m_line;
    std::vector<double> m_before;
};

std::vector<std::string> syllables(std::string_view name) {
    std::vector<std::string> all;
    std::size_t from = 0;
    while (from < name.size()) {
        auto const blank = std::min(name.find(' ', from), name.size());
        if (blank > from) {
            all.emplace_back(name.substr(from, blank - from));
        }
        from = blank + 1;
    }
    return all;
}

/// Text on the chord of a part of the track.
struct Chord {
    double from = 0.0;
    double to = 0.0;
    bool backwards = false; ///< the line runs against the reading direction
    double aside = 0.0;
};

NamePiece piece_on(Track const& track, Chord const& chord, std::string text, double size) {
    Spot a = track.at(chord.from);
    Spot b = track.at(chord.to);
    if (chord.backwards) {
        std::swap(a, b);
    }
    double const turn = std::atan2(-(b.y - a.y), b.x - a.x);
    double const width = letters_width(text, size, false);
    // To the left of the reading direction is up.
    Spot const middle{(a.x + b.x) / 2.0 - std::sin(turn) * chord.aside,
                      (a.y + b.y) / 2.0 - std::cos(turn) * chord.aside};
    return {std::move(text), {middle, width / 2.0 + 0.25, kHalfHeight * size, turn * kDegrees}};
}

bool reads_backwards(Spot a, Spot b) {
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    // Upright lines are read upwards; up to half a degree leans either way.
    return std::abs(dx) < 0.01 * std::abs(dy) ? dy > 0.0 : dx < 0.0;
}

std::vector<NamePiece> bent_name(Track const& track, NamedLine const& named, Chord whole, double size) {
    auto const words = syllables(named.name);
    double const blank = letters_width(" ", size, false);
    std::vector<NamePiece> pieces;
    double at = whole.from;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[whole.backwards ? words.size() - 1 - i : i];
        double const width = letters_width(word, size, false);
        Chord const chord{at, at + width, whole.backwards, whole.aside};
        if (track.bulge(chord.from, chord.to) > 2.0 * kStraight * size) {
            return {};
        }
        pieces.push_back(piece_on(track, chord, word, size));
        LabelBox const& box = pieces.back().box;
        bool const upside_down = std::abs(box.turn_deg) > 90.5;
        bool const sharp =
            i > 0 && std::abs(std::remainder(box.turn_deg - pieces[i - 1].box.turn_deg, 360.0)) > kMostBend_deg;
        bool const crowded = std::any_of(pieces.begin(), pieces.end() - 1,
                                         [&box](NamePiece const& other) { return other.box.meets(box); });
        if (upside_down || sharp || crowded) {
            return {};
        }
        // A little apart: boxes of neighbours bend towards each other.
        at += width + blank + 0.5;
    }
    return pieces;
}

struct Found {
    std::vector<NamePiece> pieces;
    double cost = 1e9;
};

class Placer {
public:
    Placer(LineNameLook const& look, LabelBoard& board, SheetPage& page) : m_look(look), m_board(board), m_page(page) {}

    void put(NamedLine const& named) {
        double const width = letters_width(named.name, m_look.size_mm, false);
        double const length = Track(named.line).length();
        if (length < width + 1.0) {
            return;
        }
        int const times = std::max(1, static_cast<int>(length / kEvery_mm));
        for (int i = 0; i < times; ++i) {
            double const share = length / times;
            Found const found = best_in(named, i * share, (i + 1) * share - width);
            if (!found.pieces.empty()) {
                draw(named.name, found.pieces);
            }
        }
    }

private:
    Found best_in(NamedLine const& named, double first, double last) const {
        Found best;
        double const middle = (first + last) / 2.0;
        double const beside = m_look.line_width_mm / 2.0 + (kHalfHeight + 0.05) * m_look.size_mm;
        bool const fits_in = m_look.line_width_mm >= 1.05 * m_look.size_mm;
        double const end = std::max(first, last);
        for (double from = first; from <= end + 1e-9; from += kTry_mm) {
            for (double const aside : {0.0, beside, -beside}) {
                if (aside == 0.0 && !fits_in) {
                    continue;
                }
                auto pieces = name_along(named, from, aside, m_look.size_mm);
                double const cost = cost_of(named.name, pieces, aside) + std::abs(from - middle) * 0.01;
                if (cost < best.cost) {
                    best = {std::move(pieces), cost};
                }
            }
        }
        return best;
    }

    double cost_of(std::string const& name, std::vector<NamePiece> const& pieces, double aside) const {
        if (pieces.empty()) {
            return 1e9;
        }
        std::vector<LabelBox> boxes;
        std::transform(pieces.begin(), pieces.end(), std::back_inserter(boxes),
                       [](NamePiece const& piece) { return piece.box; });
        auto const near = m_names.equal_range(name);
        bool const repeated = std::any_of(near.first, near.second, [&](auto const& known) {
            return distance(known.second, boxes.front().middle) < kApart_mm;
        });
        if (repeated || !m_board.is_free(boxes)) {
            return 1e9;
        }
        double const bent = pieces.size() > 1 && syllables(name).size() > 1 ? 0.5 : 0.0;
        return m_board.crowding(boxes, aside != 0.0) + bent + (aside == 0.0 ? 0.0 : 1.5);
    }

    void draw(std::string const& name, std::vector<NamePiece> const& pieces) {
        m_names.emplace(name, pieces.front().box.middle);
        for (NamePiece const& piece : pieces) {
            double const turn = piece.box.turn_deg / kDegrees;
            double const down = kBase * m_look.size_mm;
            SheetText text{piece.text,
                           {piece.box.middle.x + std::sin(turn) * down, piece.box.middle.y + std::cos(turn) * down},
                           m_look.size_mm,
                           m_look.colour,
                           TextAlign::middle,
                           piece.box.turn_deg};
            text.halo = true;
            m_board.take(piece.box);
            m_page.labels.push_back(piece.box);
            m_page.items.emplace_back(std::move(text));
        }
    }

    LineNameLook m_look;
    LabelBoard& m_board;
    SheetPage& m_page;
    std::multimap<std::string, Spot> m_names;
};

} // namespace

std::vector<NamePiece> name_along(NamedLine const& named, double from_mm, double aside_mm, double size_mm) {
    Track const track(named.line);
    double const width = letters_width(named.name, size_mm, false);
    Chord chord{from_mm, from_mm + width, false, aside_mm};
    if (chord.to > track.length()) {
        return {};
    }
    chord.backwards = reads_backwards(track.at(chord.from), track.at(chord.to));
    if (track.bulge(chord.from, chord.to) <= kStraight * size_mm) {
        return {piece_on(track, chord, named.name, size_mm)};
    }
    chord.to = std::min(track.length(), chord.to + 0.5 * static_cast<double>(syllables(named.name).size()));
    return bent_name(track, named, chord, size_mm);
}

void put_line_names(std::vector<NamedLine> lines, LineNameLook const& look, LabelBoard& board, SheetPage& page) {
    std::stable_sort(lines.begin(), lines.end(), [](NamedLine const& a, NamedLine const& b) {
        return Track(a.line).length() > Track(b.line).length();
    });
    Placer placer(look, board, page);
    for (NamedLine const& named : lines) {
        placer.put(named);
    }
}

} // namespace hatang::publish
