-- ?1..?14 the columns in order
INSERT INTO change_log (sequence, at_utc, at_local, actor, action, summary, source_file, source_sha256, details_json,
    rows_added, versions_closed, rows_digest, previous_hash, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
