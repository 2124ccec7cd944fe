-- ?1 entity -> fid, uuid, valid_from, valid_to, content_hash of the versions known now, oldest day first
SELECT fid, uuid, valid_from, valid_to, content_hash FROM site_version
WHERE site_id = ?1 AND change_to IS NULL ORDER BY ifnull(valid_from, '')
