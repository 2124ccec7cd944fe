-- @: the table's stem. -> number of entries
SELECT count(*) FROM rtree_@_version_geom_rowid
