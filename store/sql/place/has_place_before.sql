-- @: the table's stem. ?1 owner key, ?2 change -> 1 when the owner had one before the change
SELECT EXISTS (SELECT 1 FROM @_version WHERE owner_key = ?1 AND change_from < ?2)
