-- @: the table's stem. ?1 entry, ?2 its leaf
INSERT INTO rtree_@_version_geom_rowid (rowid, nodeno) VALUES (?1, ?2)
