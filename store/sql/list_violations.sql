-- -> the last version of each, in code order
SELECT v.code, v.version, v.on_day, v.operator_code, v.subject_kind, v.subject_code, v.inspection_code,
    v.complaint_code, v.act, v.article, v.fine_vnd, v.decision_number, v.decided_on, v.paid_on
FROM violation v WHERE v.version = (SELECT max(o.version) FROM violation o WHERE o.code = v.code) ORDER BY v.code
