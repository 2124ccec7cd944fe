-- -> every row as the log vouches for it
SELECT * FROM complaint_case ORDER BY rowid
