-- ?1 code or NULL -> every case with its last step of the case itself, in code order
SELECT a.fid, a.code, a.kind, a.filed_on, a.operator_code, a.mast_class, a.height_m, a.proposal, a.geom, a.change_from,
    (SELECT e.step FROM application_event e WHERE e.application_id = a.fid AND e.step IN ('submit', 'withdraw', 'decide')
     ORDER BY e.fid DESC LIMIT 1),
    (SELECT max(e.fid) FROM application_event e WHERE e.application_id = a.fid)
FROM application a WHERE ?1 IS NULL OR a.code = ?1 ORDER BY a.code
