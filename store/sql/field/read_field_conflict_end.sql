-- -> every row as the log vouches for it
SELECT * FROM field_conflict_end ORDER BY rowid
