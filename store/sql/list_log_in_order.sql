-- -> every column, oldest first
SELECT sequence, at_utc, at_local, actor, action, summary, source_file, source_sha256, details_json, rows_added,
    versions_closed, rows_digest, previous_hash, hash
FROM change_log ORDER BY sequence
