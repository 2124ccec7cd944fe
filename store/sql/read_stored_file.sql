-- -> every row as the log vouches for it
SELECT * FROM stored_file ORDER BY rowid
