-- @: the table's stem. -> bytes of a node, as SQLite chose them for this file
SELECT length(data) FROM rtree_@_version_geom_node WHERE nodeno = 1
