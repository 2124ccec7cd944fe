# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Field packs and routes: packages of layers, QGIS styles and projects, GPX, KML, DXF of one route.
set(HATANG_EXPORT_FIELD_SOURCES
  field/field_package.cpp field/layer_style.cpp field/qgis_project.cpp field/route_dxf.cpp
  field/route_files.cpp field/route_texts.cpp field/zip_bytes.cpp)
set(HATANG_EXPORT_FIELD_HEADERS
  field_package.hpp route_files.hpp field/layer_style.hpp field/qgis_project.hpp field/route_texts.hpp field/zip_bytes.hpp wire/clean_row.hpp)
