-- every column, in table order
INSERT INTO complaint_event (fid, case_id, change_from, step, on_day, actor, papers, target_kind, target, tag, due_on,
    extra_days, remark, stage)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
