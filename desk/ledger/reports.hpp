// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the ledger found wrong or decided on the way: one finding for each street and kind, with its metres.

#include "core/finding.hpp"
#include "desk/ledger/stretches.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace hatang::desk::ledger {

class Reports {
public:
    explicit Reports(core::FindingSink& sink) : m_sink(sink) {}

    void stretch(Stretch const& stretch, bool outside, bool against_street);
    /// A route with a line that lies along no street.
    void route_off_streets(Route const& route);
    /// Hands the findings out, in the order of the streets.
    void end(std::vector<Street> const& streets);

private:
    struct Metres {
        std::int64_t repeated = 0;
        std::int64_t shared = 0;
        std::int64_t outside = 0;
        std::int64_t against = 0;
    };
    void add(core::Severity severity, std::string code, std::string const& street, core::Words message);
    void report(Street const& street, Metres const& metres);

    core::FindingSink& m_sink;
    std::map<std::size_t, Metres> m_streets; ///< those that took part
};

} // namespace hatang::desk::ledger
