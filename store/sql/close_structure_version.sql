-- ?1 fid, ?2 change
UPDATE structure_version SET change_to = ?2 WHERE fid = ?1
