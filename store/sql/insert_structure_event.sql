-- every column, in table order
INSERT INTO structure_event (fid, structure_id, change_from, kind, on_day, height_before_m, height_after_m,
    mast_class_before, mast_class_after, status_before, status_after, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
