-- ?1 application -> its documents without their bytes
SELECT d.number, (SELECT count(*) FROM application_event e WHERE e.application_id = d.application_id AND e.fid <= d.event_id),
    d.kind, d.name, d.source, d.media_type, f.size_bytes, f.sha256, d.change_from
FROM application_document d JOIN stored_file f ON f.fid = d.stored_file_id WHERE d.application_id = ?1 ORDER BY d.number
