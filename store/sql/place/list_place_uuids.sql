-- @: the table's stem. -> uuid of every record there ever was
SELECT DISTINCT uuid FROM @_version
