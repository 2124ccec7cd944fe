-- every column, in table order
INSERT INTO field_pack (fid, uuid, change_from, code, made_on, team, actor, scope) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
