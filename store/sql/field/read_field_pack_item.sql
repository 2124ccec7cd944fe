-- -> every row as the log vouches for it
SELECT * FROM field_pack_item ORDER BY rowid
