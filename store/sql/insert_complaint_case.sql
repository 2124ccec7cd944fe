-- every column, in table order
INSERT INTO complaint_case (fid, change_from, code, kind, complexity, remote, known_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
