-- ?1 uuid or NULL, ?2 code or NULL -> packs, newest last, with how many records each took along
SELECT p.fid, p.uuid, p.change_from, p.code, p.made_on, p.team, p.actor, p.scope,
    (SELECT count(*) FROM field_pack_item i WHERE i.pack_id = p.fid),
    (SELECT count(*) FROM field_receipt r WHERE r.pack_id = p.fid)
FROM field_pack p WHERE (?1 IS NULL OR p.uuid = ?1) AND (?2 IS NULL OR p.code = ?2) ORDER BY p.fid
