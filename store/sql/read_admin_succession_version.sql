-- -> every row as the log vouches for it
SELECT * FROM admin_succession_version ORDER BY rowid
