-- -> every entry
SELECT id, minx, maxx, miny, maxy FROM rtree_admin_unit_version_geom
