-- columns of one site row; b, t, s are the three versions that hold at the asked day and change
SELECT s.site_id, t.structure_id, b.base_station_id, b.uuid,
    s.code, b.operator_code, b.operator_raw, b.code, s.name, s.address, s.ward_written, s.district_written,
    s.province_written, s.geom, s.accuracy_m, s.submitted_first, s.submitted_second, s.submitted_epsg, s.submitted_note,
    s.commune_id, s.commune_then_id, s.district_then_id, s.then_basis,
    t.mast_class, t.mast_class_raw, t.kind, t.kind_raw, t.height_m, t.host_height_m,
    b.status, b.status_raw, b.technologies, b.in_service_from, b.field_extra,
    s.valid_from, t.valid_from, b.valid_from, s.valid_to, t.valid_to, b.valid_to,
    max(s.change_from, t.change_from, b.change_from)
