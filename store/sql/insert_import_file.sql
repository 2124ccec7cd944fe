-- every column but change_to, in table order
INSERT INTO import_file (fid, change_from, name, sha256)
VALUES (?1, ?2, ?3, ?4)
