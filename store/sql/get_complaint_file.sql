-- ?1 code of the case, ?2 first digits of the SHA-256 -> content of at most two such files
SELECT DISTINCT f.content FROM complaint_file f JOIN complaint_case c ON c.fid = f.case_id
WHERE c.code = ?1 AND substr(f.sha256, 1, length(?2)) = ?2 LIMIT 2
