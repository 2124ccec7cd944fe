-- @: the table's stem. ?1 code, ?2 owner key -> entity, content_hash, valid_from of the present state
SELECT @_id, content_hash, valid_from FROM @_version
WHERE code = ?1 AND owner_key = ?2 AND change_to IS NULL AND valid_to IS NULL
