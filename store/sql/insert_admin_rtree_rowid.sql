-- ?1 entry, ?2 its leaf
INSERT INTO rtree_admin_unit_version_geom_rowid (rowid, nodeno) VALUES (?1, ?2)
