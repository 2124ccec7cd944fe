-- ?1 pack -> what was last received of each row of it, by uuid
SELECT i.layer, i.record_uuid, i.code, i.outcome, i.told FROM field_receipt_item i
JOIN field_receipt r ON r.fid = i.receipt_id
WHERE r.pack_id = ?1 AND i.record_uuid IS NOT NULL AND i.told IS NOT NULL ORDER BY i.fid
