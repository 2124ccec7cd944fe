-- @: the table's stem. -> greatest id
SELECT ifnull(max(@_id), 0) FROM @_version
