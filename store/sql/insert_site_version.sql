-- every column but change_to, in table order
INSERT INTO site_version (fid, site_id, uuid, version, valid_from, valid_to, change_from, content_hash,
    search_key, code, name, address, ward_written, district_written, province_written, accuracy_m,
    submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id,
    district_then_id, then_basis, geom)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
