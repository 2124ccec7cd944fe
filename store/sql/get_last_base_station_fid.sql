-- -> greatest fid
SELECT ifnull(max(fid), 0) FROM base_station_version
