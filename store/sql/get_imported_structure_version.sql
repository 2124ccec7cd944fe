-- ?1 structure -> its last version that no event and no merging or splitting of sites made: what the last list said
SELECT fid FROM structure_version
WHERE structure_id = ?1
  AND change_from NOT IN (SELECT change_from FROM structure_event WHERE structure_id = ?1)
  AND change_from NOT IN (SELECT change_from FROM site_event)
ORDER BY fid DESC LIMIT 1
