-- @: the table's stem. ?1 node, ?2 its bytes
INSERT INTO rtree_@_version_geom_node (nodeno, data) VALUES (?1, ?2)
