-- ?1 pattern -> codes
SELECT code FROM field_pack WHERE code LIKE ?1
