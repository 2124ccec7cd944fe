-- @: the table's stem. ?1 fid, ?2 min lon, ?3 max lon, ?4 min lat, ?5 max lat
INSERT INTO rtree_@_version_geom (id, minx, maxx, miny, maxy) VALUES (?1, ?2, ?3, ?4, ?5)
