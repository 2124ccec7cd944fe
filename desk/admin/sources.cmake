# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_ADMIN_SOURCES
  admin/admin_assemble.cpp
  admin/admin_events.cpp
  admin/admin_file_role.cpp
  admin/admin_input.cpp
  admin/admin_names.cpp
  admin/find_unit.cpp
  admin/import_admin.cpp
  admin/member_join.cpp
  admin/merger_text.cpp
  admin/old_place.cpp
  admin/outline_join.cpp
  admin/place_finder.cpp
  admin/province_succession.cpp
  admin/site_scope.cpp
  admin/succession_builder.cpp
  admin/succession_view.cpp
  admin/table_join.cpp
  admin/unit_answer.cpp
  admin/unit_set.cpp)
set(HATANG_DESK_ADMIN_HEADERS
  admin/admin_assemble.hpp
  admin/admin_events.hpp
  admin/admin_file_role.hpp
  admin/admin_input.hpp
  admin/admin_names.hpp
  admin/find_unit.hpp
  admin/import_admin.hpp
  admin/member_join.hpp
  admin/merger_text.hpp
  admin/old_place.hpp
  admin/outline_join.hpp
  admin/place_finder.hpp
  admin/province_succession.hpp
  admin/succession_builder.hpp
  admin/succession_draft.hpp
  admin/succession_view.hpp
  admin/table_join.hpp
  admin/unit_answer.hpp
  admin/unit_set.hpp)
# The dated events of data/codes go into the module once its target stands.
cmake_language(DEFER CALL hatang_embed_text hatang_desk admin_events.hpp hatang::desk::embedded_events
  "${CMAKE_SOURCE_DIR}/data/codes/admin_events.csv")
