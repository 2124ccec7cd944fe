-- ?1 name -> its value, the last one set
SELECT value FROM desk_setting WHERE name = ?1 ORDER BY fid DESC LIMIT 1
