// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Stretches of one line as pairs of positions (MeasuredLine), such as those that an Alongside tells.

#include <utility>
#include <vector>

namespace hatang::spatial {

/// From and to.
using Interval = std::pair<double, double>;

/// In order; those that overlap or touch are one.
std::vector<Interval> joined(std::vector<Interval> intervals);

} // namespace hatang::spatial
