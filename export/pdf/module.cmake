# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Cairo and Pango stay out of the main program: loading them would cost every start 15 ms. Built where hatang is built,
# because it is looked for beside it.
find_package(fmt REQUIRED)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(CAIROPDF REQUIRED IMPORTED_TARGET cairo-pdf)
add_library(hatang_pdf MODULE pdf/flow.cpp pdf/letter_pages.cpp pdf/letter_text.cpp pdf/letters.cpp pdf/map.cpp pdf/module.cpp pdf/sheet_pages.cpp pdf/sheets.cpp pdf/table.cpp)
set_target_properties(hatang_pdf PROPERTIES
  OUTPUT_NAME hatang-pdf PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/libexec/hatang"
  CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON)
target_include_directories(hatang_pdf PRIVATE "${CMAKE_SOURCE_DIR}")
target_link_libraries(hatang_pdf PRIVATE hatang_flags fmt::fmt PkgConfig::PANGOCAIRO PkgConfig::CAIROPDF)
install(TARGETS hatang_pdf LIBRARY DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/hatang")
