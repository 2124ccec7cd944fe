-- every structure of a state, in the order of the file -> what rules ask; the state's conditions follow
SELECT structure_id, site_id, mast_class, kind, height_m, host_height_m FROM structure_version v NOT INDEXED WHERE true
