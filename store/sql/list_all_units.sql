-- every unit, without its outline -> units known now
SELECT admin_unit_id, level, code, name, full_name, name_en, kind, parent_id, valid_from, valid_to, source, geometry_note
FROM admin_unit_version
WHERE change_to IS NULL
ORDER BY admin_unit_id
