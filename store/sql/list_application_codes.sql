-- ?1 pattern of LIKE -> codes that fit, for the next number
SELECT code FROM application WHERE code LIKE ?1
