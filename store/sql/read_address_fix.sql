-- -> every row as the log vouches for it
SELECT * FROM address_fix ORDER BY rowid
