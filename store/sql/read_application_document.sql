-- -> every row as the log vouches for it
SELECT * FROM application_document ORDER BY rowid
