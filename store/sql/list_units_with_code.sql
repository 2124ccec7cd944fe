-- ?1 code -> units known now
SELECT admin_unit_id, level, code, name, full_name, name_en, kind, parent_id, valid_from, valid_to, source, geometry_note, geom
FROM admin_unit_version
WHERE change_to IS NULL AND code = ?1
ORDER BY ifnull(valid_from, ''), admin_unit_id
