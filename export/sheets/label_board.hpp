// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which room on a map is taken. A label is put where nothing taken is met and as little as may be of what is only
/// better left free.

#include "export/sheets/sheet_page.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hatang::publish {

enum class Ground : std::uint8_t {
    street, ///< names of streets may lie there
    line,   ///< cables and borders: better not covered
};

class LabelBoard {
public:
    explicit LabelBoard(Rect frame) : m_frame(frame) {}

    Rect const& frame() const { return m_frame; }
    /// Inside the frame, and meets nothing that is taken.
    bool is_free(std::span<LabelBox const> boxes) const;
    /// How much of what is better left free the boxes meet.
    double crowding(std::span<LabelBox const> boxes, bool streets_count) const;
    void take(LabelBox const& box);
    void avoid(LabelBox const& box, Ground ground);
    /// Little boxes along a line.
    void avoid_line(std::vector<Spot> const& line, double half_mm, Ground ground);

private:
    struct Place {
        LabelBox box;
        std::uint8_t weight = 0; ///< 0 = taken
    };
    template <typename Visit> bool any_near(LabelBox const& box, Visit const& visit) const;
    void put(Place const& place);

    Rect m_frame;
    std::vector<Place> m_places;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

/// Beside a point: right, left, above, below and between; then farther off with a line to the point.
struct PlacedLabel {
    LabelBox box;
    bool led = false;
};
struct LabelSize {
    double width_mm = 0.0;
    double height_mm = 0.0;
};
std::optional<PlacedLabel> place_beside(LabelBoard const& board, Spot at, double away_mm, LabelSize size);

} // namespace hatang::publish
