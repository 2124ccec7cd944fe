-- ?1 site -> structures that stand there now
SELECT structure_id FROM structure_version WHERE site_id = ?1 AND change_to IS NULL AND valid_to IS NULL
ORDER BY structure_id
