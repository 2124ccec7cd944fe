-- every column, in table order
INSERT INTO complaint_file (fid, case_id, change_from, name, kind, sha256, taken_on, note, content)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
