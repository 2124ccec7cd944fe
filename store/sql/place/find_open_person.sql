-- @: the table's stem. ?1 entity -> entity, content_hash, valid_from of the present state
SELECT @_id, content_hash, valid_from FROM @_version WHERE @_id = ?1 AND change_to IS NULL AND valid_to IS NULL
