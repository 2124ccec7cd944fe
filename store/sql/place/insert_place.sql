-- @: the table's stem, #: its columns but change_to, ?: one parameter each
INSERT INTO @_version (#) VALUES (?)
