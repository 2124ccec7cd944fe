# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Built by name, run by hand: ninja hatang_snapshot_bench
add_executable(hatang_snapshot_bench EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/snapshot_bench.cpp)
target_link_libraries(hatang_snapshot_bench PRIVATE hatang_spatial)
# ninja hatang_overlay_bench; the same work in PostGIS: overlay_postgis.sql
add_executable(hatang_overlay_bench EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/overlay_bench.cpp)
target_link_libraries(hatang_overlay_bench PRIVATE hatang_spatial)
