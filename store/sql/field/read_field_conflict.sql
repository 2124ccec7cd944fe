-- -> every row as the log vouches for it
SELECT * FROM field_conflict ORDER BY rowid
