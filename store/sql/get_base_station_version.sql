-- ?1 fid -> the row
SELECT * FROM base_station_version WHERE fid = ?1
