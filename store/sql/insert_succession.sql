-- every column but change_to, in table order
INSERT INTO admin_succession_version (fid, before_id, after_id, version, change_from, extent, on_day, basis)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
