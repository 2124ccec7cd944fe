# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_EXPORT_PAGES_SOURCES
  pages/html_page.cpp pages/load_pdf_module.cpp pages/map_clip.cpp pages/map_drawing.cpp pages/map_frame.cpp pages/map_labels.cpp
  pages/map_legend.cpp pages/page_writer.cpp pages/pdf_page.cpp pages/svg_map.cpp pages/text_width.cpp)
set(HATANG_EXPORT_PAGES_HEADERS
  pages/load_pdf_module.hpp pages/map_clip.hpp pages/map_drawing.hpp pages/map_frame.hpp pages/map_labels.hpp pages/map_legend.hpp
  pages/map_paint.hpp pages/page_formats.hpp pages/page_writer.hpp pages/pdf_module.hpp pages/svg_map.hpp
  pages/text_width.hpp pages/web_link.hpp
  pdf/flow.hpp pdf/letter_pages.hpp pdf/letter_text.hpp pdf/letters.hpp pdf/map.hpp pdf/sheet_pages.hpp pdf/sheets.hpp pdf/table.hpp)
