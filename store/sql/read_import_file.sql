-- -> every row as the log vouches for it
SELECT * FROM import_file ORDER BY rowid
