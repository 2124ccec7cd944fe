-- ?1 application or NULL, ?2 with data -> what happened, case by case, oldest first
SELECT application_id, step, on_day, actor, note, CASE WHEN ?2 THEN data ELSE '' END, change_from, stage, role, papers,
    body, authority, extra_days, officer
FROM application_event WHERE ?1 IS NULL OR application_id = ?1 ORDER BY application_id, fid
