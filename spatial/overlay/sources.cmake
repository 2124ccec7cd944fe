# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_SPATIAL_OVERLAY_SOURCES
  overlay/coverage.cpp overlay/intervals.cpp overlay/line_index.cpp overlay/measured_line.cpp)
set(HATANG_SPATIAL_OVERLAY_HEADERS
  overlay/coverage.hpp overlay/intervals.hpp overlay/line_index.hpp overlay/measured_line.hpp)
