-- ?1 part of a search key, ?2 limit -> units known now; shorter names first
SELECT admin_unit_id, level, code, name, full_name, name_en, kind, parent_id, valid_from, valid_to, source, geometry_note, geom
FROM admin_unit_version
WHERE fid IN (
    SELECT fid FROM admin_unit_version WHERE change_to IS NULL AND instr(search_key, ?1) > 0
    ORDER BY length(search_key), ifnull(valid_from, ''), admin_unit_id LIMIT ?2)
ORDER BY length(search_key), ifnull(valid_from, ''), admin_unit_id
