-- -> every row as the log vouches for it
SELECT * FROM application ORDER BY rowid
