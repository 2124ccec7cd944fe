-- every column, in table order
INSERT INTO site_event (fid, site_id, change_from, kind, on_day, other_site_id, distance_m, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
