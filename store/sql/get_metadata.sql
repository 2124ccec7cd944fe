-- ?1 key -> value
SELECT value FROM hatang_metadata WHERE key = ?1
