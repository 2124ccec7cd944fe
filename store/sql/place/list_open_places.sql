-- @: the table's stem. -> owner key, code, entity of the present state, in code order
SELECT owner_key, code, @_id FROM @_version
WHERE change_to IS NULL AND valid_to IS NULL ORDER BY code, owner_key
