-- ?1 key, ?2 value
INSERT INTO hatang_metadata (key, value) VALUES (?1, ?2)
