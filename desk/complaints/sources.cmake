# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_COMPLAINTS_SOURCES
  complaints/address_fixes.cpp complaints/address_parts.cpp complaints/address_words.cpp complaints/candidates.cpp complaints/complaint_bodies.cpp
  complaints/complaint_checks.cpp complaints/complaint_condition.cpp
  complaints/complaint_figures.cpp complaints/open311.cpp
  complaints/complaint_desk.cpp complaints/complaint_json.cpp complaints/complaint_view.cpp
  complaints/kept_complaints.cpp
  complaints/list_complaints.cpp complaints/place_guess.cpp)
set(HATANG_DESK_COMPLAINTS_HEADERS
  complaints/address_fixes.hpp complaints/address_parts.hpp complaints/address_words.hpp complaints/candidates.hpp complaints/complaint_bodies.hpp
  complaints/complaint_checks.hpp complaints/complaint_condition.hpp
  complaints/complaint_figures.hpp complaints/open311.hpp
  complaints/complaint_desk.hpp complaints/complaint_json.hpp complaints/complaint_view.hpp
  complaints/kept_complaints.hpp
  complaints/list_complaints.hpp complaints/place_guess.hpp)
