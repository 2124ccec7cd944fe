-- -> every row as the log vouches for it
SELECT * FROM permit ORDER BY rowid
