-- -> every row as the log vouches for it
SELECT * FROM complaint_file ORDER BY rowid
