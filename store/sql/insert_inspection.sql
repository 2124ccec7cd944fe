-- every column, in table order
INSERT INTO inspection (fid, uuid, change_from, code, on_day, body, subject_kind, subject_code, operator_code,
    complaint_code, findings)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
