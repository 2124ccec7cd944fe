-- ?1 uuid -> 1 when a row or photo with it was received before
SELECT EXISTS (SELECT 1 FROM field_receipt_item WHERE record_uuid = ?1)
