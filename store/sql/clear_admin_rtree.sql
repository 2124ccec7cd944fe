-- empties the shadow tables before they are packed again
DELETE FROM rtree_admin_unit_version_geom_node;
DELETE FROM rtree_admin_unit_version_geom_rowid;
DELETE FROM rtree_admin_unit_version_geom_parent;
