-- ?1 receipt -> its rows in order
SELECT layer, row_number, record_uuid, code, outcome, told, note, file, sha256, taken_at, geom
FROM field_receipt_item WHERE receipt_id = ?1 ORDER BY fid
