-- every column but change_to, in table order
INSERT INTO structure_version (fid, structure_id, uuid, version, valid_from, valid_to, change_from,
    content_hash, site_id, kind, kind_raw, mast_class, mast_class_raw, height_m, host_height_m, status)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
