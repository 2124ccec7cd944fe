-- every column, in table order
INSERT INTO permit (fid, change_from, application_id, event_id, action, kind, number, on_day, expires_on, previous_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
