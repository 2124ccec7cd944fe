-- -> every row as the log vouches for it
SELECT * FROM field_pack ORDER BY rowid
