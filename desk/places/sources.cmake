# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_PLACES_SOURCES
  places/aerodrome_check.cpp places/bad_rows.cpp places/geometry_class.cpp places/import_places.cpp places/line_resolver.cpp places/list_places.cpp places/place_position.cpp places/place_row.cpp places/place_survey.cpp
  places/place_values.cpp places/street_finder.cpp places/street_groups.cpp places/zone_shape.cpp)
set(HATANG_DESK_PLACES_HEADERS
  reading/no_length_finding.hpp reading/repeated_rows.hpp reading/reservoir.hpp reading/same_file.hpp
  places/aerodrome_check.hpp places/bad_rows.hpp places/geometry_class.hpp places/import_places.hpp places/line_resolver.hpp places/list_places.hpp places/place_position.hpp places/place_row.hpp places/place_survey.hpp
  places/place_values.hpp places/street_finder.hpp places/street_groups.hpp places/zone_shape.hpp)
