# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json REQUIRED)
set(HATANG_DESK_ADMIN_TESTS
  admin_events_test.cpp
  admin_file_role_test.cpp
  admin_find_unit_test.cpp
  admin_import_test.cpp
  admin_merger_text_test.cpp
  admin_names_test.cpp
  admin_outline_test.cpp
  admin_place_finder_test.cpp
  admin_real_data_test.cpp
  admin_sample_test.cpp
  admin_succession_test.cpp
  admin_succession_view_test.cpp)
list(APPEND HATANG_DESK_TEST_LINKS SQLite::SQLite3 nlohmann_json::nlohmann_json)
