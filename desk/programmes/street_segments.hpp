// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The register's street records by code, by name and by place.

#include "desk/ledger/streets.hpp"
#include "spatial/overlay/line_index.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

class StreetSegments {
public:
    /// Reads the whole street layer of \p as_of.
    explicit StreetSegments(core::PlaceReader const& places, core::AsOf const& as_of = {});

    ledger::Street const* find(std::string const& code) const;
    /// Codes of the segments of that name that the lines lie on (within 0.5 m, at least 1 m long), in code order; of
    /// any name where none has it.
    std::vector<std::string> under(std::vector<std::vector<core::GeoPoint>> const& lines,
                                   std::string_view street) const;
    /// Codes of the segments of a table, without a line: those of the name, with these ends where ends are given.
    std::vector<std::string> without_line(std::string_view street, std::string_view from, std::string_view to) const;

private:
    std::vector<ledger::Street> m_streets;
    std::unordered_map<std::string, std::size_t> m_codes;
    std::unordered_map<std::string, std::vector<std::size_t>> m_keys;
    spatial::LineIndex m_index;
};

} // namespace hatang::desk
