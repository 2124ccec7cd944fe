// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Case numbers by a pattern that the department keeps in its register: "HS-{year}-{seq:04}",
/// "{seq:04}/{year}/HS-{kind}". {year} is that of the filing day, {kind} the mark of the kind in the workflow (GPXD),
/// {seq} counts on within what the rest of the pattern makes: with {year} it begins again each year.

#include "core/contracts/applications.hpp"
#include "core/contracts/register_writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

inline constexpr std::string_view kUsualPattern = "HS-{year}-{seq:04}";

/// The pattern of \p kind, then that of all kinds, then kUsualPattern; {seq…} is left for the register to fill.
std::string filled_pattern(core::ApplicationReader const& applications, std::string const& kind, core::Date filed);

struct NumberPatternRow {
    std::string kind; ///< empty: every other kind
    std::string pattern;
    bool set = false; ///< false: the usual one
};
std::vector<NumberPatternRow> number_patterns(core::ApplicationReader const& applications);

/// \p kind empty: for every kind without a pattern of its own. \throws core::Error(usage) for a pattern without {seq},
/// with another word in braces, a blank, or more than 60 letters.
void set_number_pattern(core::RegisterWriter& writer, std::string const& actor, std::string const& kind,
                        std::string const& pattern);

} // namespace hatang::desk
