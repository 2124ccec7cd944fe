-- ?1 code of the case or NULL -> what was given out, oldest first
SELECT a.code, p.action, p.kind, p.number, p.on_day, p.expires_on, b.number, p.change_from
FROM permit p JOIN application a ON a.fid = p.application_id LEFT JOIN permit b ON b.fid = p.previous_id
WHERE ?1 IS NULL OR a.code = ?1 ORDER BY p.fid
