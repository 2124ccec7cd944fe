# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_SPATIAL_OVERLAY_TESTS
  coverage_random_test.cpp
  coverage_test.cpp
  intervals_test.cpp
  line_index_test.cpp)
