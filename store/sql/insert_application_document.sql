-- every column, in table order
INSERT INTO application_document (fid, change_from, application_id, event_id, number, kind, name, source, media_type,
    stored_file_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
