-- -> sequence, hash of the last entry
SELECT sequence, hash FROM change_log ORDER BY sequence DESC LIMIT 1
