# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_EXPORT_SHEETS_SOURCES
  sheets/draw_sheets.cpp sheets/feature_shapes.cpp sheets/key_map.cpp sheets/label_board.cpp sheets/letter_widths.cpp sheets/line_names.cpp sheets/map_body.cpp
  sheets/map_grid.cpp sheets/map_texts.cpp sheets/sheet_looks.cpp sheets/sheet_panel.cpp sheets/sheet_tables.cpp sheets/sheet_transform.cpp
  sheets/sheet_writer.cpp)
set(HATANG_EXPORT_SHEETS_HEADERS
  sheets/draw_sheets.hpp sheets/feature_shapes.hpp sheets/key_map.hpp sheets/label_board.hpp sheets/letter_widths.hpp sheets/line_names.hpp sheets/map_body.hpp
  sheets/map_grid.hpp sheets/map_texts.hpp sheets/sheet_looks.hpp sheets/sheet_page.hpp sheets/sheet_panel.hpp sheets/sheet_tables.hpp
  sheets/sheet_transform.hpp sheets/sheet_writer.hpp)
