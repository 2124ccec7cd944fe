-- -> every row as the log vouches for it
SELECT * FROM desk_setting ORDER BY rowid
