-- every column but change_to, in table order
INSERT INTO admin_unit (admin_unit_id, uuid, level, code, valid_from, change_from)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
