-- ?1 code -> fid of the case
SELECT fid FROM application WHERE code = ?1
