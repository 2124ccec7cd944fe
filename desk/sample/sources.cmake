# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_SAMPLE_SOURCES
  sample/sample_province.cpp sample/sample_file.cpp sample/plane.cpp sample/places.cpp sample/stations.cpp
  sample/write_sites.cpp sample/write_places.cpp sample/write_surroundings.cpp)
set(HATANG_DESK_SAMPLE_HEADERS
  sample/sample_province.hpp sample/sample_file.hpp sample/sample_files.hpp sample/plane.hpp sample/places.hpp
  sample/random.hpp sample/stations.hpp)
