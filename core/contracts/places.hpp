// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Asking for and changing zones, aerodromes, streets, poles, routes, complaints and access points. Implemented in
/// store/.

#include "core/contracts/put_outcome.hpp"
#include "core/network/place_record.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace hatang::core::cql2 {
class Schema;
} // namespace hatang::core::cql2

namespace hatang::core {

class PlaceReader {
public:
    virtual ~PlaceReader() = default;
    /// Rows in code order; \p visit returns false to stop. The row is valid during the call.
    virtual void places(PlaceQuery const& query, std::function<bool(PlaceRow const&)> const& visit) const = 0;
    /// Rows that match, without limit and offset.
    virtual std::int64_t count(PlaceQuery const& query) const = 0;
    /// What PlaceQuery::where may ask of a kind; never personal data.
    virtual cql2::Schema const& queryables(PlaceKind kind) const = 0;
};

class PlaceWriter {
public:
    virtual ~PlaceWriter() = default;
    /// Adds or changes the record with this kind, owner and code. A new record begins on its begins_on; without one
    /// it always was, or began on \p valid_from when an earlier list of this kind did not name it. A changed record has
    /// its new state from \p valid_from on.
    virtual PutOutcome put(PlaceRecord const& record, std::optional<Date> valid_from) = 0;
    /// Records of the kinds and owners put in this change that were known before and put() did not see, in code order,
    /// at most \p limit (0 = all); \p count is how many there are.
    virtual std::vector<MissingPlace> missing(std::int64_t limit, std::int64_t& count) const = 0;
};

} // namespace hatang::core
