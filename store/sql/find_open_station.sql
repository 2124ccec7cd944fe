-- ?1 code, ?2 operator -> site, structure, base station and the content hashes of their open versions
SELECT s.site_id, t.structure_id, b.base_station_id, s.content_hash, t.content_hash, b.content_hash
FROM base_station_version b
CROSS JOIN structure_version t ON t.structure_id = b.structure_id AND t.change_to IS NULL AND t.valid_to IS NULL
CROSS JOIN site_version s ON s.site_id = t.site_id AND s.change_to IS NULL AND s.valid_to IS NULL
WHERE b.code = ?1 AND b.operator_code = ?2 AND b.change_to IS NULL AND b.valid_to IS NULL
