-- ?1 site -> the version written last, of all that were ever known
SELECT fid FROM site_version WHERE site_id = ?1 ORDER BY fid DESC LIMIT 1
