-- ?1 code or NULL -> every case, in code order
SELECT a.fid, a.code, a.kind, a.filed_on, a.operator_code, a.mast_class, a.height_m, a.proposal, a.geom, a.change_from,
    a.procedure, a.province, a.complexity, a.remote, a.stations, a.channel, a.applicant, a.site, a.address, p.code
FROM application a LEFT JOIN application p ON p.fid = a.previous_id WHERE ?1 IS NULL OR a.code = ?1 ORDER BY a.code
