-- -> every row as the log vouches for it
SELECT * FROM base_station_version ORDER BY rowid
