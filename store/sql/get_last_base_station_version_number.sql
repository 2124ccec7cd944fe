-- ?1 entity -> its greatest version
SELECT ifnull(max(version), 0) FROM base_station_version WHERE base_station_id = ?1
