# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_SHEETS_SOURCES
  sheets/content_book.cpp sheets/make_atlas.cpp sheets/make_map.cpp sheets/place_look.cpp sheets/read_lines.cpp
  sheets/sheet_content.cpp sheets/sheet_scale.cpp sheets/sheet_subject.cpp sheets/sheet_texts.cpp sheets/strip_plan.cpp)
set(HATANG_DESK_SHEETS_HEADERS
  sheets/content_book.hpp sheets/make_sheets.hpp sheets/place_look.hpp sheets/sheet_content.hpp sheets/sheet_scale.hpp
  sheets/sheet_subject.hpp sheets/sheet_texts.hpp sheets/sheet_words.hpp sheets/strip_plan.hpp)
