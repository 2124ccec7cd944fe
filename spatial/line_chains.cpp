// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/line_chains.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <optional>
#include <utility>

namespace hatang::spatial {

namespace {

constexpr double kStepsPerDegree = 1e7;
using Node = std::pair<std::int64_t, std::int64_t>;

Node node_of(core::GeoPoint point) {
    return {std::llround(point.lon * kStepsPerDegree), std::llround(point.lat * kStepsPerDegree)};
}

/// End 0 is the first point of a piece, end 1 the last.
struct End {
    std::size_t piece = 0;
    std::size_t end = 0;
    double away = 0.0; ///< direction into the piece, radians
};

double direction(core::GeoPoint from, core::GeoPoint to) {
    double const across = std::cos(from.lat * std::numbers::pi / 180.0);
    return std::atan2(to.lat - from.lat, (to.lon - from.lon) * across);
}

/// 0 = straight on from one end into the other.
double turn_between(End const& a, End const& b) {
    return std::abs(std::remainder(a.away + std::numbers::pi - b.away, 2.0 * std::numbers::pi));
}

class Chains {
public:
    Chains(std::vector<std::vector<core::GeoPoint>> const& pieces, double most_turn)
        : m_pieces(pieces), m_partner(pieces.size()), m_used(pieces.size(), false) {
        std::map<Node, std::vector<End>> nodes;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            auto const& line = pieces[i];
            m_used[i] = line.size() < 2 || (line.size() == 2 && node_of(line.front()) == node_of(line.back()));
            if (!m_used[i]) {
                nodes[node_of(line.front())].push_back({i, 0, direction(line[0], line[1])});
                nodes[node_of(line.back())].push_back({i, 1, direction(line.back(), line[line.size() - 2])});
            }
        }
        for (auto& [node, ends] : nodes) {
            pair_up(ends, most_turn);
        }
    }

    std::vector<std::vector<core::GeoPoint>> take() {
        std::vector<std::vector<core::GeoPoint>> chains;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (!m_used[i]) {
                chains.push_back(chain_from(first_of(i)));
            }
        }
        return chains;
    }

private:
    using Place = std::pair<std::size_t, std::size_t>; ///< piece and end

    void pair_up(std::vector<End>& ends, double most_turn) {
        while (ends.size() > 1) {
            double best = most_turn * std::numbers::pi / 180.0;
            std::pair<std::size_t, std::size_t> pair{0, 0};
            for (std::size_t a = 0; a < ends.size(); ++a) {
                for (std::size_t b = a + 1; b < ends.size(); ++b) {
                    double const turn = turn_between(ends[a], ends[b]);
                    if (ends[a].piece != ends[b].piece && turn <= best) {
                        best = turn;
                        pair = {a, b};
                    }
                }
            }
            if (pair.second == 0) {
                return;
            }
            End const a = ends[pair.first];
            End const b = ends[pair.second];
            m_partner[a.piece][a.end] = Place(b.piece, b.end);
            m_partner[b.piece][b.end] = Place(a.piece, a.end);
            ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(pair.second));
            ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(pair.first));
        }
    }

    /// The free end where the chain of a piece begins; of a ring, the piece itself.
    Place first_of(std::size_t piece) const {
        Place at{piece, 0};
        while (auto const before = m_partner[at.first][at.second]) {
            at = {before->first, 1 - before->second};
            if (at.first == piece) {
                return {piece, 0};
            }
        }
        return at;
    }

    std::vector<core::GeoPoint> chain_from(Place at) {
        std::vector<core::GeoPoint> chain;
        while (!m_used[at.first]) {
            m_used[at.first] = true;
            auto line = m_pieces[at.first];
            if (at.second == 1) {
                std::reverse(line.begin(), line.end());
            }
            chain.insert(chain.end(), chain.empty() ? line.begin() : line.begin() + 1, line.end());
            auto const next = m_partner[at.first][1 - at.second];
            if (!next) {
                break;
            }
            at = *next;
        }
        return chain;
    }

    std::vector<std::vector<core::GeoPoint>> const& m_pieces;
    struct Partners {
        std::optional<Place> ends[2];
        std::optional<Place>& operator[](std::size_t end) { return ends[end]; }
        std::optional<Place> const& operator[](std::size_t end) const { return ends[end]; }
    };
    std::vector<Partners> m_partner;
    std::vector<bool> m_used;
};

} // namespace

std::vector<std::vector<core::GeoPoint>> chained_lines(std::vector<std::vector<core::GeoPoint>> const& pieces,
                                                       double most_turn_deg) {
    return Chains(pieces, most_turn_deg).take();
}

} // namespace hatang::spatial
