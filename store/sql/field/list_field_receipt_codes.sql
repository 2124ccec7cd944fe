-- ?1 pattern -> codes
SELECT code FROM field_receipt WHERE code LIKE ?1
