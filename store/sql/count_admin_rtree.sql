-- -> number of entries
SELECT count(*) FROM rtree_admin_unit_version_geom_rowid
