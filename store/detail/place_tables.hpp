// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// PlaceReader over the version tables. Personal data is not read here.

#include "core/contracts/places.hpp"
#include "store/detail/place_query.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class PlaceTables final : public core::PlaceReader {
public:
    explicit PlaceTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    void places(core::PlaceQuery const& query, std::function<bool(core::PlaceRow const&)> const& visit) const override;
    std::int64_t count(core::PlaceQuery const& query) const override;
    core::cql2::Schema const& queryables(core::PlaceKind kind) const override;

private:
    Statement prepared(PlaceSelect const& select, std::string const& text, core::PlaceQuery const& query) const;

    std::unique_ptr<Connection> const& m_slot;
    mutable bool m_has_filter_functions = false; ///< made when the first filter is asked
};

} // namespace hatang::store
