-- ?1 structure -> the site where it was first recorded
SELECT site_id FROM structure_version WHERE structure_id = ?1 ORDER BY fid LIMIT 1
