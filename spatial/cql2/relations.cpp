// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/cql2/relations.hpp"

#include "core/error.hpp"
#include "spatial/detail/geos_handle.hpp"

#include <algorithm>
#include <list>
#include <string>

namespace hatang::spatial::cql2 {

namespace {

using core::cql2::Operator;
using detail::Geos;

/// Enough for the literals of a long filter beside the geometries of the row.
constexpr std::size_t kKept = 16;

struct PreparedCloser {
    GEOSContextHandle_t context;
    void operator()(GEOSPreparedGeometry const* prepared) const { GEOSPreparedGeom_destroy_r(context, prepared); }
};
using Prepared = std::unique_ptr<GEOSPreparedGeometry const, PreparedCloser>;

struct Kept {
    std::string wkb;
    Geos::Geometry geometry; ///< null for what is no WKB
    Prepared prepared;       ///< from the second time on; before the geometry in destruction
};

/// op(a, b) as op'(b, a).
Operator swapped(Operator op) {
    return op == Operator::s_within ? Operator::s_contains : op == Operator::s_contains ? Operator::s_within : op;
}

using PreparedPredicate = char (*)(GEOSContextHandle_t, GEOSPreparedGeometry const*, GEOSGeometry const*);
using Predicate = char (*)(GEOSContextHandle_t, GEOSGeometry const*, GEOSGeometry const*);

PreparedPredicate prepared_predicate(Operator op) {
    switch (op) {
    case Operator::s_contains: return GEOSPreparedContains_r;
    case Operator::s_crosses: return GEOSPreparedCrosses_r;
    case Operator::s_disjoint: return GEOSPreparedDisjoint_r;
    case Operator::s_intersects: return GEOSPreparedIntersects_r;
    case Operator::s_overlaps: return GEOSPreparedOverlaps_r;
    case Operator::s_touches: return GEOSPreparedTouches_r;
    case Operator::s_within: return GEOSPreparedWithin_r;
    default: return nullptr;
    }
}

Predicate plain_predicate(Operator op) {
    switch (op) {
    case Operator::s_contains: return GEOSContains_r;
    case Operator::s_crosses: return GEOSCrosses_r;
    case Operator::s_disjoint: return GEOSDisjoint_r;
    case Operator::s_intersects: return GEOSIntersects_r;
    case Operator::s_overlaps: return GEOSOverlaps_r;
    case Operator::s_touches: return GEOSTouches_r;
    case Operator::s_within: return GEOSWithin_r;
    default: return GEOSEquals_r;
    }
}

} // namespace

struct Relations::Impl {
    Geos geos;
    std::list<Kept> kept; ///< latest first

    Kept& find(std::string_view wkb) {
        auto const found = std::ranges::find(kept, wkb, &Kept::wkb);
        if (found != kept.end()) {
            kept.splice(kept.begin(), kept, found);
            if (!found->prepared && found->geometry)
                found->prepared = Prepared(GEOSPrepare_r(geos.context(), found->geometry.get()), {geos.context()});
            return *found;
        }
        if (kept.size() == kKept)
            kept.pop_back();
        kept.push_front({std::string(wkb), read(wkb), Prepared(nullptr, {geos.context()})});
        return kept.front();
    }

    Geos::Geometry read(std::string_view wkb) const {
        try {
            return geos.read(wkb);
        } catch (core::Error const&) {
            return geos.own(nullptr);
        }
    }

    char apply(Operator op, Kept const& left, Kept const& right) const {
        PreparedPredicate const fast = prepared_predicate(op);
        if (fast != nullptr && right.prepared && !left.prepared)
            return prepared_predicate(swapped(op))(geos.context(), right.prepared.get(), left.geometry.get());
        if (fast != nullptr && left.prepared)
            return fast(geos.context(), left.prepared.get(), right.geometry.get());
        return plain_predicate(op)(geos.context(), left.geometry.get(), right.geometry.get());
    }
};

Relations::Relations() : m_impl(std::make_unique<Impl>()) {}
Relations::~Relations() = default;
Relations::Relations(Relations&&) noexcept = default;
Relations& Relations::operator=(Relations&&) noexcept = default;

std::optional<bool> Relations::relate(Operator op, std::string_view left, std::string_view right) {
    auto const& first = m_impl->find(left);
    auto const& second = m_impl->find(right);
    if (!first.geometry || !second.geometry)
        return std::nullopt;
    char const answer = m_impl->apply(op, first, second);
    return answer == 0 || answer == 1 ? std::optional(answer == 1) : std::nullopt;
}

} // namespace hatang::spatial::cql2
