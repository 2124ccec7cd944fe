# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
set(HATANG_EXPORT_LETTERS_SOURCES
  letters/built_in_templates.cpp letters/docx_file.cpp letters/letter_style.cpp letters/letter_reading.cpp
  letters/letter_tables.cpp letters/letter_writer.cpp
  letters/picture_xml.cpp letters/placeholders.cpp letters/template_fill.cpp letters/word_xml.cpp)
set(HATANG_EXPORT_LETTERS_HEADERS
  letters/built_in_templates.hpp letters/docx_file.hpp letters/letter_reading.hpp letters/letter_sheets.hpp
  letters/letter_writer.hpp letters/template_fill.hpp)
