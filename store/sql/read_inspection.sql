-- -> every row as the log vouches for it
SELECT * FROM inspection ORDER BY rowid
