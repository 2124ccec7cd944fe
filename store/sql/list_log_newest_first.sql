-- ?1 only after this number, ?2 actor or '', ?3 action or '', ?4 limit (-1 = all) -> every column
SELECT sequence, at_utc, at_local, actor, action, summary, source_file, source_sha256, details_json, rows_added,
    versions_closed, rows_digest, previous_hash, hash
FROM change_log
WHERE sequence > ?1 AND (?2 = '' OR actor = ?2) AND (?3 = '' OR action = ?3)
ORDER BY sequence DESC LIMIT ?4
