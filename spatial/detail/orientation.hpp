// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// On which side of a line a point lies, always with the right sign (Shewchuk 1997: a filter, then exact expansions).

namespace hatang::spatial::detail {

/// Positive when c is left of the line from a to b, negative right of it, 0 exactly on it. Coordinates finite and so
/// sized that their products neither overflow nor underflow (degrees and metres are).
double orientation(double ax, double ay, double bx, double by, double cx, double cy);

} // namespace hatang::spatial::detail
