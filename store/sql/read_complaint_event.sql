-- -> every row as the log vouches for it
SELECT * FROM complaint_event ORDER BY rowid
