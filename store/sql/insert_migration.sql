-- ?1 number, ?2 file name, ?3 sha256 of its text, ?4 UTC time
INSERT INTO hatang_migration (number, name, sha256, applied_at) VALUES (?1, ?2, ?3, ?4)
