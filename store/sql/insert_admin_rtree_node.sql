-- ?1 node, ?2 its bytes
INSERT INTO rtree_admin_unit_version_geom_node (nodeno, data) VALUES (?1, ?2)
