-- -> greatest id
SELECT ifnull(max(base_station_id), 0) FROM base_station_version
