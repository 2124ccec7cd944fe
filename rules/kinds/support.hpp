// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What several rule kinds say alike.

#include "rules/rule_body.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace hatang::rules {

/// "12,5" and "12.5": at most two decimals, no trailing zeros.
core::Words figure(double value);
/// "12,5 m" and "12.5 m".
core::Words figure(double value, std::string_view unit);

Judgement officer(core::Words why);
/// Named by its label: "chưa biết chiều cao cột".
Judgement officer_needs(Attributes const& attributes, Known known);
Judgement passes(core::Words message);
Judgement fails(core::Words message);

enum class Comparison : std::uint8_t { less, at_most, greater, at_least, equal };
/// "<", "<=", ">", ">=", "=".
std::string_view to_string(Comparison comparison);
/// "nhỏ hơn" / "less than" …
core::Words words_of(Comparison comparison);
/// \throws core::Error(invalid_data)
Comparison read_comparison(core::MapReader& reader, std::string_view key);
/// Figures of documents carry at most a few decimals: a micrometre is below what anyone measures.
bool holds(Comparison comparison, double measured, double limit);

/// Kinds of zones named by a pack: a list that is not empty, each in zone_kinds().
std::vector<std::string> read_zone_kinds(core::MapReader& reader, std::string_view key);
/// Zones of these kinds at or within reach of the place, nearest first.
std::vector<NearbyZone> zones_of_kinds(Case const& question, std::vector<std::string> const& kinds, double within_m);
Other other_of(NearbyZone const& near);
std::string quoted_name(ZoneMark const& zone);

} // namespace hatang::rules
