-- ?1 number -> fid of the newest entry that gave it out or changed it
SELECT fid FROM permit WHERE number = ?1 ORDER BY fid DESC LIMIT 1
