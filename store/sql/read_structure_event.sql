-- -> every row as the log vouches for it
SELECT * FROM structure_event ORDER BY rowid
