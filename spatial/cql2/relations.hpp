// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The spatial predicates of CQL2 (DE-9IM, planar in the layer's own units) on WKB, with the geometries that come again
/// and again, as a filter's literals do, kept prepared.

#include "core/cql2/operators.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace hatang::spatial::cql2 {

/// One thread at a time.
class Relations {
public:
    Relations();
    ~Relations();
    Relations(Relations&&) noexcept;
    Relations& operator=(Relations&&) noexcept;
    Relations(Relations const&) = delete;
    Relations& operator=(Relations const&) = delete;

    /// Nothing when either is no WKB, or when GEOS finds no answer (invalid outlines, collections of mixed kinds other
    /// than for S_INTERSECTS and S_DISJOINT). \pre \p op is a spatial predicate
    std::optional<bool> relate(core::cql2::Operator op, std::string_view left, std::string_view right);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial::cql2
