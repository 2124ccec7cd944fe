-- every column but change_to, in table order
INSERT INTO admin_unit_version (fid, admin_unit_id, version, valid_from, valid_to, change_from, content_hash,
    name_key, full_name_key, search_key, level, code, name, full_name, name_en, kind, parent_id, source,
    geometry_note, geom)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
