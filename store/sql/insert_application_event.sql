-- every column, in table order
INSERT INTO application_event (fid, application_id, change_from, step, on_day, actor, note, data)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
