-- every column, in table order
INSERT INTO address_fix (fid, change_from, address_key, written, accuracy_m, basis, complaint_code, on_day, geom)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
