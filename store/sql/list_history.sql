-- ?1 code -> a site row for every span of days and changes in which the three versions hold together, the change at
-- which that ended, and the event that began the structure's version
WITH asked (id) AS (
    SELECT base_station_id FROM base_station_version WHERE code = ?1 AND change_to IS NULL AND valid_to IS NULL)
