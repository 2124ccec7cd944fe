-- ?1 kind, ?2 number, ?3 year -> code of the case that was given this number
SELECT a.code FROM permit p JOIN application a ON a.fid = p.application_id
WHERE p.action = 'issue' AND p.kind = ?1 AND p.number = ?2 AND substr(p.on_day, 1, 4) = ?3
