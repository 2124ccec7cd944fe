-- ?1 code -> fid
SELECT fid FROM complaint_case WHERE code = ?1
