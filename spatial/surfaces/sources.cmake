# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_SPATIAL_SURFACES_SOURCES
  surfaces/obstacle_surfaces.cpp surfaces/outline.cpp
  surfaces/detail/build_block.cpp surfaces/detail/check_family.cpp surfaces/detail/patch.cpp surfaces/detail/span.cpp)
set(HATANG_SPATIAL_SURFACES_HEADERS
  surfaces/obstacle_surfaces.hpp surfaces/runway.hpp surfaces/surface_family.hpp)
