-- ?1 before, ?2 after -> fid, version, extent, on_day, basis of what is known now
SELECT fid, version, extent, on_day, ifnull(basis, '') FROM admin_succession_version
WHERE before_id = ?1 AND after_id = ?2 AND change_to IS NULL
