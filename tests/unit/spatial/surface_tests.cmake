# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Tests of the obstacle limitation surfaces (docs/obstacle-surfaces.md).
set(HATANG_SPATIAL_SURFACE_TESTS obstacle_surfaces_test.cpp surface_boundary_test.cpp surface_nearest_test.cpp
  surface_real_test.cpp)
