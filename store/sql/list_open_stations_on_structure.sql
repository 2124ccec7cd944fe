-- ?1 structure -> base stations on it
SELECT base_station_id FROM base_station_version WHERE structure_id = ?1 AND change_to IS NULL AND valid_to IS NULL
