-- every column, in table order
INSERT INTO field_conflict (fid, uuid, change_from, code, receipt_id, layer, record_uuid, record_code, field, base_value,
    register_value, field_value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
