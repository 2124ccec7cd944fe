// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The options of `import zones` alone: what holds for rows that do not say it, and repairs.

#include "cli/option_table.hpp"
#include "desk/places/import_places.hpp"

#include <optional>
#include <string>

namespace hatang::cli {

class ZoneOptions {
public:
    void describe(OptionTable& options);
    /// \throws core::Error(usage) for a kind that is none and for sizes that are not above zero.
    void apply(desk::PlaceImportOptions& options) const;

private:
    std::string m_kind;
    std::optional<double> m_radius_m;
    std::optional<double> m_depth_m;
    std::string m_instrument;
    std::optional<core::Date> m_begins_on;
    std::optional<core::Date> m_ends_on;
    bool m_repair = false;
    std::optional<double> m_repair_limit;
};

} // namespace hatang::cli
