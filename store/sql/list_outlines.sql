-- ?1 level, ?2 day -> unit, outline
SELECT v.admin_unit_id, v.geom FROM admin_unit_version v
WHERE v.change_to IS NULL AND v.level = ?1 AND v.geom IS NOT NULL
    AND ifnull(v.valid_from, '') <= ?2 AND ifnull(v.valid_to, '9') > ?2
