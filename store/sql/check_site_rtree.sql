-- -> 'ok' or what rtreecheck() found, entries, rows with a geometry
SELECT rtreecheck('rtree_site_version_geom'), (SELECT count(*) FROM rtree_site_version_geom_rowid), (SELECT count(*) FROM site_version WHERE geom IS NOT NULL)
