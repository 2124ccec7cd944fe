-- @: the table's stem. ?1 entity -> its greatest version
SELECT ifnull(max(version), 0) FROM @_version WHERE @_id = ?1
