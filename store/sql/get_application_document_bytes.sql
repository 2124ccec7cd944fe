-- ?1 application, ?2 number -> the file
SELECT f.bytes FROM application_document d JOIN stored_file f ON f.fid = d.stored_file_id
WHERE d.application_id = ?1 AND d.number = ?2
