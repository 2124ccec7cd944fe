-- ?1 node, ?2 its parent
INSERT INTO rtree_site_version_geom_parent (nodeno, parentnode) VALUES (?1, ?2)
