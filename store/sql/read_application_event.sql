-- -> every row as the log vouches for it
SELECT * FROM application_event ORDER BY rowid
