-- every column, in table order
INSERT INTO field_receipt_item (fid, receipt_id, change_from, layer, row_number, record_uuid, code, outcome, told, note,
    file, sha256, taken_at, geom)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
