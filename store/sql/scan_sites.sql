-- every site of a state, in the order of the file -> what rules ask; the state's conditions follow
SELECT site_id, code, geom, commune_id, commune_then_id, district_then_id FROM site_version v NOT INDEXED WHERE true
