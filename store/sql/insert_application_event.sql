-- every column, in table order
INSERT INTO application_event (fid, application_id, change_from, step, on_day, actor, note, data, stage, role, papers,
    body, authority, extra_days, officer)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
