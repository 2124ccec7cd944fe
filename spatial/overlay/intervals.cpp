// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/overlay/intervals.hpp"

#include <algorithm>

namespace hatang::spatial {

std::vector<Interval> joined(std::vector<Interval> intervals) {
    std::ranges::sort(intervals);
    std::vector<Interval> all;
    for (auto const& each : intervals) {
        if (!all.empty() && each.first <= all.back().second) {
            all.back().second = std::max(all.back().second, each.second);
        } else {
            all.push_back(each);
        }
    }
    return all;
}

} // namespace hatang::spatial
