# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Tests of the nearest allowed place and of the memory-resident indexes.
set(HATANG_SPATIAL_SNAPSHOT_TESTS nearest_place_test.cpp nearest_place_random_test.cpp nearest_place_zones_test.cpp point_grid_test.cpp
  short_distance_test.cpp zone_index_test.cpp)
include("${CMAKE_SOURCE_DIR}/tests/bench/spatial.cmake")
