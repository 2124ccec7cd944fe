-- every column, in table order
INSERT INTO field_pack_item (fid, pack_id, change_from, layer, record_uuid, code, owner_key)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
