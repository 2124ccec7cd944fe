# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_LETTERS_SOURCES
  letters/agency_file.cpp letters/case_letter.cpp letters/case_words.cpp letters/complaint_letter.cpp letters/letter_parts.cpp
  letters/letter_suits.cpp letters/site_map.cpp)
set(HATANG_DESK_LETTERS_HEADERS
  letters/agency_file.hpp letters/case_letter.hpp letters/case_words.hpp letters/complaint_letter.hpp letters/letter_parts.hpp
  letters/letter_request.hpp letters/site_map.hpp)
