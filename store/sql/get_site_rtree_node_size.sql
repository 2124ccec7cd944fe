-- -> bytes of a node, as SQLite chose them for this file
SELECT length(data) FROM rtree_site_version_geom_node WHERE nodeno = 1
