-- -> every row as the log vouches for it
SELECT * FROM violation ORDER BY rowid
