# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Out to the field, and back.
set(HATANG_DESK_FIELD_SOURCES
  field/export_pack.cpp field/field_layers.cpp field/field_lists.cpp field/field_scope.cpp field/field_values.cpp field/known_records.cpp
  field/receive_observations.cpp field/receive_pack.cpp field/receive_photos.cpp field/receive_places.cpp field/receive_sites.cpp
  field/resolve_conflict.cpp field/route_sheet.cpp field/returned_file.cpp field/row_telling.cpp field/site_values.cpp field/told_texts.cpp)
set(HATANG_DESK_FIELD_HEADERS
  field/export_pack.hpp field/field_layers.hpp field/field_lists.hpp field/field_scope.hpp field/field_values.hpp field/known_records.hpp
  field/receive_context.hpp field/receive_pack.hpp field/resolve_conflict.hpp field/returned_file.hpp
  field/route_sheet.hpp field/row_telling.hpp field/site_values.hpp field/told_texts.hpp)
