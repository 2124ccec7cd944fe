-- ?1 place key -> units known now whose name or full name has it
SELECT admin_unit_id, level, code, name, full_name, name_en, kind, parent_id, valid_from, valid_to, source, geometry_note, geom
FROM admin_unit_version
WHERE change_to IS NULL AND (name_key = ?1 OR full_name_key = ?1)
ORDER BY ifnull(valid_from, ''), admin_unit_id
