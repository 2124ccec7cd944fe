// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: coordinates as texts ("16°03'15\"N|108,2", a pair a line), and the coordinate systems that rows of
/// such pairs speak for.

#include "core/text/number.hpp"
#include "spatial/crs_evidence.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <cmath>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace hatang;
    std::vector<spatial::CoordinateSample> samples;
    for (std::string const& line : fuzz::split({reinterpret_cast<char const*>(data), size}, '\n')) {
        std::vector<std::string> const pair = fuzz::split(line, '|');
        auto const first = core::parse_coordinate(pair.front());
        auto const second = core::parse_coordinate(pair.back());
        if (first && second && samples.size() < 8) {
            bool const degrees = first->style == core::CoordinateStyle::degrees_minutes_seconds;
            fuzz::require(std::isfinite(first->value) && std::abs(first->value) <= (degrees ? 181.0 : 1e15));
            samples.push_back({first->value, second->value, degrees, {}});
        }
    }
    if (!samples.empty()) {
        spatial::CrsEvidence const found = spatial::find_crs_of_rows(samples, {}, std::nullopt);
        fuzz::require(found.candidates.size() <= 5 && found.best.inside <= found.best.tested);
    }
    return 0;
}
