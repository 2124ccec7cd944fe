-- ?1 level, ?2 code, ?3 first day or '' -> unit, fid, version, content_hash of what is known now
SELECT a.admin_unit_id, v.fid, v.version, v.content_hash
FROM admin_unit a JOIN admin_unit_version v ON v.admin_unit_id = a.admin_unit_id AND v.change_to IS NULL
WHERE a.level = ?1 AND a.code = ?2 AND ifnull(a.valid_from, '') = ?3
