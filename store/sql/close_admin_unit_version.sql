-- ?1 fid, ?2 change
UPDATE admin_unit_version SET change_to = ?2 WHERE fid = ?1
