-- ?1 code or NULL -> cases with what happened, in code order, oldest first
SELECT c.fid, c.code, c.kind, c.complexity, c.remote, c.known_on, e.step, e.on_day, e.actor, e.papers, e.target_kind,
    e.target, e.tag, e.due_on, e.extra_days, e.remark, e.stage, e.change_from
FROM complaint_case c LEFT JOIN complaint_event e ON e.case_id = c.fid
WHERE ?1 IS NULL OR c.code = ?1 ORDER BY c.code, e.fid
