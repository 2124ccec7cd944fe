-- ?1 code or NULL, ?2 SHA-256 of the file or NULL -> receipts, newest last
SELECT r.fid, r.change_from, r.code, p.code, r.received_on, r.actor, r.file_name, r.file_sha256,
    (SELECT count(*) FROM field_receipt_item i WHERE i.receipt_id = r.fid)
FROM field_receipt r LEFT JOIN field_pack p ON p.fid = r.pack_id
WHERE (?1 IS NULL OR r.code = ?1) AND (?2 IS NULL OR r.file_sha256 = ?2) ORDER BY r.fid
