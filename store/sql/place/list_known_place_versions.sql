-- @: the table's stem. ?1 entity -> fid, uuid, valid_from, valid_to, content_hash of the versions known now, oldest day first
SELECT fid, uuid, valid_from, valid_to, content_hash FROM @_version
WHERE @_id = ?1 AND change_to IS NULL ORDER BY ifnull(valid_from, '')
