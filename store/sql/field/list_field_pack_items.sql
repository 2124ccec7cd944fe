-- ?1 pack -> its records
SELECT layer, record_uuid, code, owner_key FROM field_pack_item WHERE pack_id = ?1 ORDER BY fid
