-- ?1 level, ?2 day, ?3 min lon, ?4 max lon, ?5 min lat, ?6 max lat -> unit, outline
SELECT v.admin_unit_id, v.geom
FROM rtree_admin_unit_version_geom r CROSS JOIN admin_unit_version v ON v.fid = r.id
WHERE r.maxx >= ?3 AND r.minx <= ?4 AND r.maxy >= ?5 AND r.miny <= ?6
    AND v.change_to IS NULL AND v.level = ?1 AND v.geom IS NOT NULL
    AND ifnull(v.valid_from, '') <= ?2 AND ifnull(v.valid_to, '9') > ?2
