# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Zones, streets, poles and the like. The statements are written once; @ stands for the table's stem, which comes from
# the constant list of kinds (detail/place_sql.cpp).
set(HATANG_STORE_PLACE_SQL
  sql/place/check_place_rtree.sql sql/place/clear_place_rtree.sql sql/place/close_place.sql sql/place/count_place_rtree.sql
  sql/place/find_open_person.sql sql/place/find_open_place.sql sql/place/get_last_place.sql
  sql/place/get_last_place_fid.sql sql/place/get_last_place_version_number.sql
  sql/place/get_place_rtree_node_size.sql sql/place/get_place_version.sql sql/place/has_place_before.sql
  sql/place/insert_place.sql sql/place/insert_place_rtree.sql sql/place/insert_place_rtree_node.sql
  sql/place/insert_place_rtree_parent.sql sql/place/insert_place_rtree_rowid.sql
  sql/place/list_known_place_versions.sql sql/place/list_open_places.sql sql/place/list_place_rtree.sql
  sql/place/list_place_uuids.sql
  sql/place/read_place.sql)
set(HATANG_STORE_PLACE_SOURCES
  detail/place_catalogue.cpp detail/place_fields.cpp detail/place_query.cpp detail/place_sql.cpp detail/place_tables.cpp detail/place_writer.cpp)
