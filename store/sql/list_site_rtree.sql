-- -> every entry
SELECT id, minx, maxx, miny, maxy FROM rtree_site_version_geom
