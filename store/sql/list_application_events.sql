-- ?1 application -> what happened to it, oldest first
SELECT fid, step, on_day, actor, note, data, change_from FROM application_event WHERE application_id = ?1 ORDER BY fid
