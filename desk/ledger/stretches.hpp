// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Every street cut into stretches on which nothing changes: ward, district, routes, and whether the stretch is drawn
/// again elsewhere.

#include "desk/ledger/streets.hpp"
#include "desk/ledger/units.hpp"
#include "spatial/overlay/line_index.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk::ledger {

struct Stretch {
    std::size_t street = 0;
    std::optional<std::size_t> line; ///< of the street; none for a street without geometry
    double from = 0.0;
    double to = 0.0;
    std::optional<std::int64_t> ward;
    std::optional<std::int64_t> district;
    std::vector<std::size_t> routes;    ///< ascending; of every record of this stretch
    std::vector<std::size_t> overlays;  ///< ascending; the same
    std::vector<std::size_t> passed_on; ///< of routes, ascending: those that only another record of the stretch has
    bool repeated = false;              ///< another record counts it
    std::size_t side_by_side = 1;       ///< lines that share it
    std::int64_t line_mm = 0;
    std::int64_t counted_mm = 0;
};

struct StretchRules {
    double side_by_side_m = 30.0;
    bool by_side = false; ///< the two sides of a street are counted apart
};

struct StretchParts {
    std::vector<Street> const& streets;
    std::vector<Route> const& routes;
    Units const* wards;       ///< nullptr = not asked for
    Units const* districts;   ///< nullptr = not asked for
    UnitFilter const* within; ///< nullptr = everywhere
    std::vector<Overlay> const* overlays = nullptr;
};

class Stretches {
public:
    Stretches(StretchParts parts, StretchRules rules);

    /// Street by street. The millimetres of a line are rounded at the ends of its stretches: they add up to the line's.
    void visit(std::function<void(Stretch const&)> const& each) const;
    /// Places of routes that lie along a street; for those with a line.
    bool placed(std::size_t route) const { return m_placed[route]; }
    /// The same of overlays: known when all has been visited.
    bool overlay_placed(std::size_t overlay) const { return m_overlay_placed[overlay]; }

private:
    struct Line {
        std::size_t street;
        std::size_t line;
    };
    struct Cuts;

    spatial::MeasuredLine const& measured(Line const& line) const;
    bool counts_first(std::size_t key, std::size_t other) const;
    bool comparable(Line const& one, Line const& other) const;
    void find_alone();
    std::vector<spatial::Alongside> same_line(std::size_t key) const;
    std::vector<spatial::Alongside> repeats_of(std::size_t key, std::vector<spatial::Alongside> const& same) const;
    std::vector<spatial::Alongside> neighbours_of(std::size_t key) const;
    /// What names the line's own street or none, and what names another street that lies on it.
    struct Beside {
        std::vector<spatial::Alongside> own;
        std::vector<spatial::Alongside> passed_on;
    };
    template <typename Thing>
    Beside along(std::size_t key, std::vector<spatial::Alongside> const& same, spatial::LineIndex const& index,
                 std::vector<Thing> const& things, std::vector<bool>& placed) const;
    void put_overlays();
    void put_things(Cuts const& cuts, double position, Stretch& stretch) const;
    void add_named(std::vector<std::size_t> const& others, Stretch& stretch) const;
    Cuts cuts_of(std::size_t key) const;
    std::string identity(Street const& street) const;
    void find_counted();
    void visit_line(std::size_t key, std::function<void(Stretch const&)> const& each) const;
    void visit_table(std::function<void(Stretch const&)> const& each) const;

    StretchParts m_parts;
    StretchRules m_rules;
    std::vector<Line> m_lines; ///< by key of m_index
    spatial::LineIndex m_index;
    spatial::LineIndex m_alone; ///< without what repeats another
    spatial::LineIndex m_routes;
    spatial::LineIndex m_overlays;
    std::vector<std::vector<std::size_t>> m_on_street; ///< overlays on the whole of a street, by name
    std::vector<std::size_t> m_counted;                ///< by street: the record that counts, of a table's repeats
    std::map<std::size_t, std::vector<std::size_t>> m_stands_for; ///< the other way round
    mutable std::vector<bool> m_placed;
    mutable std::vector<bool> m_overlay_placed;
};

} // namespace hatang::desk::ledger
