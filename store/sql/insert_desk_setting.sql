-- every column, in table order
INSERT INTO desk_setting (fid, change_from, name, value) VALUES (?1, ?2, ?3, ?4)
