-- ?1 fid -> the row
SELECT * FROM site_version WHERE fid = ?1
