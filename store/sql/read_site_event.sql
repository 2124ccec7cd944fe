-- -> every row as the log vouches for it
SELECT * FROM site_event ORDER BY rowid
