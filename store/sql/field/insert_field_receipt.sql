-- every column, in table order
INSERT INTO field_receipt (fid, uuid, change_from, code, pack_id, received_on, actor, file_name, file_sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
