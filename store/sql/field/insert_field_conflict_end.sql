-- every column, in table order
INSERT INTO field_conflict_end (fid, conflict_id, change_from, ended_on, actor, take, value, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
