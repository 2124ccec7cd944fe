-- ?1 fid -> the row
SELECT * FROM structure_version WHERE fid = ?1
