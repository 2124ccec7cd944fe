# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# What checks ask of places: the nearest allowed place and the memory-resident indexes, part of the spatial module.
set(HATANG_SPATIAL_SNAPSHOT_SOURCES
  boundary_pieces.cpp nearest_place.cpp snapshot/point_grid.cpp snapshot/zone_index.cpp
  detail/edge_distance.cpp detail/plane_pieces.cpp detail/short_distance.cpp)
set(HATANG_SPATIAL_SNAPSHOT_HEADERS
  boundary_pieces.hpp nearest_place.hpp snapshot/point_grid.hpp snapshot/zone_index.hpp)
