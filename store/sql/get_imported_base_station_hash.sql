-- ?1 base station, ?2 its structure -> content hash of its last version that no event made
SELECT content_hash FROM base_station_version
WHERE base_station_id = ?1
  AND change_from NOT IN (SELECT change_from FROM structure_event WHERE structure_id = ?2)
ORDER BY fid DESC LIMIT 1
