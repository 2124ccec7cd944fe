-- @: the table's stem. -> every row as the log vouches for it
SELECT * FROM @_version ORDER BY rowid
