-- ?1 code of the case -> its files, oldest first
SELECT f.name, f.kind, f.sha256, length(f.content), f.taken_on, f.note
FROM complaint_file f JOIN complaint_case c ON c.fid = f.case_id WHERE c.code = ?1 ORDER BY f.fid
