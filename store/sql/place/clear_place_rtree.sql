-- @: the table's stem. empties the shadow tables before they are packed again
DELETE FROM rtree_@_version_geom_node;
DELETE FROM rtree_@_version_geom_rowid;
DELETE FROM rtree_@_version_geom_parent;
