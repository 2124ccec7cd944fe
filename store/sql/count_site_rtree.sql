-- -> number of entries
SELECT count(*) FROM rtree_site_version_geom_rowid
