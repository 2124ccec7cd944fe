// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/item_overlays.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace hatang::desk {

namespace {

using core::GeoPoint;
using ledger::Overlay;
using ledger::Street;

/// Cells of about 550 m: wider than everything that decides how a stretch counts (30 m).
constexpr double kCell = 0.005;

class Cells {
public:
    void mark(std::vector<GeoPoint> const& line) {
        each_cell(line, [this](std::int64_t cell) {
            for (std::int64_t east = -1; east <= 1; ++east) {
                for (std::int64_t north = -1; north <= 1; ++north) {
                    m_marked.insert(cell + east * kRow + north);
                }
            }
            return true;
        });
    }
    bool meets(std::span<GeoPoint const> line) const {
        bool met = false;
        each_cell(line, [&](std::int64_t cell) {
            met = m_marked.contains(cell);
            return !met;
        });
        return met;
    }

private:
    static constexpr std::int64_t kRow = 1'000'000;

    template <typename Visit> static void each_cell(std::span<GeoPoint const> line, Visit const& visit) {
        for (std::size_t at = 0; at + 1 < line.size(); ++at) {
            auto const [west, east] = std::minmax(line[at].lon, line[at + 1].lon);
            auto const [south, north] = std::minmax(line[at].lat, line[at + 1].lat);
            for (auto x = cell_of(west); x <= cell_of(east); ++x) {
                for (auto y = cell_of(south); y <= cell_of(north); ++y) {
                    if (!visit(x * kRow + y)) {
                        return;
                    }
                }
            }
        }
    }
    static std::int64_t cell_of(double degrees) { return static_cast<std::int64_t>(std::floor(degrees / kCell)); }

    std::unordered_set<std::int64_t> m_marked;
};

using ByKey = std::unordered_map<std::string, std::vector<std::size_t>>;

std::vector<std::size_t> sorted(std::set<std::size_t> const& of) {
    return {of.begin(), of.end()};
}

} // namespace

std::vector<Overlay> overlays_of(std::vector<ProgrammeItem> const& items, std::vector<Street> const& streets) {
    ByKey by_key;
    std::unordered_map<std::string, std::size_t> by_code;
    for (std::size_t at = 0; at < streets.size(); ++at) {
        by_key[streets[at].key].push_back(at);
        by_code.emplace(streets[at].code, at);
    }
    std::vector<Overlay> overlays;
    for (auto const& item : items) {
        std::set<std::size_t> segments;
        std::set<std::string> keys;
        for (auto const& code : item.segments) {
            if (auto const found = by_code.find(code); found != by_code.end()) {
                segments.insert(found->second);
                keys.insert(streets[found->second].key);
            }
        }
        if (item.lines.empty()) {
            overlays.push_back({sorted(segments), {}});
            continue;
        }
        auto const named = segments;
        if (keys.empty() && !item.street.empty()) { // the layer was taken in again under other codes
            keys.insert(ledger::street_key(item.street));
        }
        for (auto const& key : keys) {
            if (auto const found = by_key.find(key); found != by_key.end()) {
                segments.insert(found->second.begin(), found->second.end());
            }
        }
        std::erase_if(segments, [&](std::size_t at) { return streets[at].lines.empty() && !named.contains(at); });
        overlays.push_back({sorted(segments), item.lines});
    }
    return overlays;
}

std::vector<std::size_t> counting_items(std::span<std::size_t const> on, std::vector<ProgrammeItem> const& items,
                                        core::Date day) {
    auto const before = [&](ProgrammeItem const& one, ProgrammeItem const& other) {
        if (one.done_by(day) != other.done_by(day)) {
            return one.done_by(day);
        }
        if (one.target_on != other.target_on) {
            return one.target_on && (!other.target_on || *one.target_on < *other.target_on);
        }
        return one.code < other.code;
    };
    std::vector<std::size_t> counting;
    for (auto const at : on) {
        auto const same = std::ranges::find_if(
            counting, [&](std::size_t other) { return items[other].programme == items[at].programme; });
        if (same == counting.end()) {
            counting.push_back(at);
        } else if (before(items[at], items[*same])) {
            *same = at;
        }
    }
    return counting;
}

void keep_streets_near(std::vector<Street>& streets, std::vector<std::vector<GeoPoint>> const& lines,
                       std::vector<std::string> const& segments) {
    Cells cells;
    for (auto const& line : lines) {
        cells.mark(line);
    }
    std::unordered_set<std::string> const named(segments.begin(), segments.end());
    std::unordered_set<std::string> ends; // the other side of a street that stands in a table
    for (auto const& street : streets) {
        if (named.contains(street.code)) {
            ends.insert(street.key + "|" + street.ends_key);
        }
    }
    std::erase_if(streets, [&](Street const& street) {
        bool const kept =
            named.contains(street.code) || ends.contains(street.key + "|" + street.ends_key) ||
            std::ranges::any_of(street.lines, [&](auto const& line) { return cells.meets(line.points()); });
        return !kept;
    });
}

} // namespace hatang::desk
