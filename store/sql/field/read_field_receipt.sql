-- -> every row as the log vouches for it
SELECT * FROM field_receipt ORDER BY rowid
