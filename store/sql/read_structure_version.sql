-- -> every row as the log vouches for it
SELECT * FROM structure_version ORDER BY rowid
