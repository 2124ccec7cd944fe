# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_CHECKS_SOURCES
  checks/application_document.cpp checks/check_application.cpp checks/check_json.cpp checks/check_map.cpp checks/check_page.cpp checks/check_sites.cpp
  checks/draft_register.cpp checks/draft_zones.cpp checks/ground_elevation.cpp checks/proposal_table.cpp checks/what_if.cpp
  checks/list_rules.cpp checks/map_shapes.cpp checks/remedy_words.cpp checks/stated_position.cpp checks/station_judges.cpp checks/station_table.cpp checks/surroundings_of_register.cpp checks/verdict_sums.cpp)
set(HATANG_DESK_CHECKS_HEADERS
  checks/application_document.hpp checks/check_application.hpp checks/check_json.hpp checks/check_map.hpp checks/check_page.hpp checks/check_sites.hpp
  checks/checkers.hpp checks/draft_register.hpp checks/draft_zones.hpp checks/ground_elevation.hpp checks/proposal_table.hpp checks/what_if.hpp
  checks/list_rules.hpp checks/map_shapes.hpp checks/remedy_words.hpp checks/stated_position.hpp checks/station_judges.hpp checks/station_table.hpp checks/surroundings_of_register.hpp checks/verdict_sums.hpp)
