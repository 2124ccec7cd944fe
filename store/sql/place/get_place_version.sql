-- @: the table's stem. ?1 fid -> the row
SELECT * FROM @_version WHERE fid = ?1
