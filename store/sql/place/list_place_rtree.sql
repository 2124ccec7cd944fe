-- @: the table's stem. -> every entry
SELECT id, minx, maxx, miny, maxy FROM rtree_@_version_geom
