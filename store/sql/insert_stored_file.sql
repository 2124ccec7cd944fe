-- every column, in table order
INSERT INTO stored_file (fid, change_from, sha256, size_bytes, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
