-- @: the table's stem. -> 'ok' or what rtreecheck() found, entries, rows with a geometry
SELECT rtreecheck('rtree_@_version_geom'), (SELECT count(*) FROM rtree_@_version_geom_rowid), (SELECT count(*) FROM @_version WHERE geom IS NOT NULL)
