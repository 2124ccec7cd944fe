# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
find_package(yaml-cpp REQUIRED)
set(HATANG_CORE_DOCUMENT_SOURCES document/parse_document.cpp document/map_reader.cpp)
set(HATANG_CORE_DOCUMENT_HEADERS document/document.hpp document/map_reader.hpp)
