-- -> every row as the log vouches for it
SELECT * FROM admin_unit ORDER BY rowid
