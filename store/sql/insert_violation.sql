-- every column, in table order
INSERT INTO violation (fid, uuid, change_from, code, version, on_day, operator_code, subject_kind, subject_code,
    inspection_code, complaint_code, act, article, fine_vnd, decision_number, decided_on, paid_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
