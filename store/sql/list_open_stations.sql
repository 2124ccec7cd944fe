-- -> operator, code, base station of the present state, in code order
SELECT operator_code, code, base_station_id FROM base_station_version
WHERE change_to IS NULL AND valid_to IS NULL ORDER BY code, operator_code
