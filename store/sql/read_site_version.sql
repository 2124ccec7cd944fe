-- -> every row as the log vouches for it
SELECT * FROM site_version ORDER BY rowid
