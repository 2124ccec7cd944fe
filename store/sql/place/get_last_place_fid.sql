-- @: the table's stem. -> greatest fid
SELECT ifnull(max(fid), 0) FROM @_version
