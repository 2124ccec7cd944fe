-- ?1 code or NULL -> conflicts in order, with their ends
SELECT c.fid, c.change_from, c.code, r.code, p.code, p.team, r.received_on, c.layer, c.record_uuid, c.record_code, c.field,
    c.base_value, c.register_value, c.field_value, e.ended_on, e.actor, e.take, e.value, e.reason
FROM field_conflict c JOIN field_receipt r ON r.fid = c.receipt_id LEFT JOIN field_pack p ON p.fid = r.pack_id
LEFT JOIN field_conflict_end e ON e.conflict_id = c.fid WHERE ?1 IS NULL OR c.code = ?1 ORDER BY c.fid
