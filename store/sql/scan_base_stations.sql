-- every station of a state, in the order of the file -> what rules ask; the state's conditions follow
SELECT structure_id, code, operator_code, status FROM base_station_version v NOT INDEXED WHERE true
