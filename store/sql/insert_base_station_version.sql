-- every column but change_to, in table order
INSERT INTO base_station_version (fid, base_station_id, uuid, version, valid_from, valid_to, change_from,
    content_hash, structure_id, operator_code, operator_raw, code, status, status_raw, technologies,
    in_service_from, field_extra)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
