-- ?1 operator, ?2 change -> 1 when a station of the operator was known before that change
SELECT EXISTS (SELECT 1 FROM base_station_version WHERE operator_code = ?1 AND change_from < ?2)
