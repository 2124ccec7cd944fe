-- @: the table's stem. ?1 fid, ?2 change
UPDATE @_version SET change_to = ?2 WHERE fid = ?1
