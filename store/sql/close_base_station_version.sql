-- ?1 fid, ?2 change
UPDATE base_station_version SET change_to = ?2 WHERE fid = ?1
