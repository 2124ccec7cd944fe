# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_ADMIN_SOURCES
  admin/admin_assemble.cpp
  admin/admin_events.cpp
  admin/admin_file_role.cpp
  admin/admin_input.cpp
  admin/admin_names.cpp
  admin/import_admin.cpp
  admin/member_join.cpp
  admin/merger_text.cpp
  admin/outline_join.cpp
  admin/province_succession.cpp
  admin/succession_builder.cpp
  admin/table_join.cpp
  admin/unit_set.cpp)
set(HATANG_DESK_ADMIN_HEADERS
  admin/import_admin.hpp)
# The dated events of data/codes go into the module once its target stands.
cmake_language(DEFER CALL hatang_embed_text hatang_desk admin_events.hpp hatang::desk::embedded_events
  "${CMAKE_SOURCE_DIR}/data/codes/admin_events.csv")
