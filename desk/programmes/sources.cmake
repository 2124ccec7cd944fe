# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_PROGRAMME_SOURCES
  programmes/aerial_applications.cpp programmes/banned_parts.cpp programmes/conflicts.cpp programmes/cut_over.cpp programmes/edit_programme.cpp
  programmes/item_overlays.cpp programmes/list_conflicts.cpp programmes/list_cut_over.cpp
  programmes/list_programmes.cpp programmes/list_progress.cpp programmes/mark_done.cpp programmes/memory_rows.cpp
  programmes/periods.cpp programmes/plan_items.cpp programmes/portions.cpp programmes/programmes.cpp
  programmes/progress.cpp programmes/street_prospects.cpp programmes/street_segments.cpp programmes/trenches.cpp)
set(HATANG_DESK_PROGRAMME_HEADERS
  programmes/aerial_applications.hpp programmes/banned_parts.hpp programmes/cells.hpp programmes/conflicts.hpp programmes/cut_over.hpp programmes/edit_programme.hpp
  programmes/item_overlays.hpp programmes/list_programmes.hpp programmes/memory_rows.hpp programmes/periods.hpp
  programmes/plan_items.hpp programmes/portions.hpp programmes/programmes.hpp programmes/progress.hpp
  programmes/street_prospects.hpp programmes/street_segments.hpp programmes/trenches.hpp)
