-- -> 'ok' or what rtreecheck() found, entries, rows with a geometry
SELECT rtreecheck('rtree_admin_unit_version_geom'), (SELECT count(*) FROM rtree_admin_unit_version_geom_rowid), (SELECT count(*) FROM admin_unit_version WHERE geom IS NOT NULL)
