-- ?1 site -> operator, code, structure of the stations that stand there now, the site where the structure was first
-- recorded, the last change of station and structure
SELECT b.operator_code, b.code, t.structure_id,
    (SELECT f.site_id FROM structure_version f WHERE f.structure_id = t.structure_id ORDER BY f.fid LIMIT 1),
    max(b.change_from, t.change_from)
FROM structure_version t
CROSS JOIN base_station_version b ON b.structure_id = t.structure_id AND b.change_to IS NULL AND b.valid_to IS NULL
WHERE t.site_id = ?1 AND t.change_to IS NULL AND t.valid_to IS NULL
ORDER BY b.code, b.operator_code
