-- @: the table's stem. ?1 node, ?2 its parent
INSERT INTO rtree_@_version_geom_parent (nodeno, parentnode) VALUES (?1, ?2)
