-- ?1 pattern -> codes
SELECT code FROM field_conflict WHERE code LIKE ?1
