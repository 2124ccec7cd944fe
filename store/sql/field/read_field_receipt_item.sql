-- -> every row as the log vouches for it
SELECT * FROM field_receipt_item ORDER BY rowid
