-- ?1 and ?2 structure -> content hash of its last version that no event made: what the last list said
SELECT content_hash FROM structure_version
WHERE structure_id = ?1
  AND change_from NOT IN (SELECT change_from FROM structure_event WHERE structure_id = ?2)
ORDER BY fid DESC LIMIT 1
