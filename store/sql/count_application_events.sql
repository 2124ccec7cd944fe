-- ?1 application -> number of its events, fid of the last one
SELECT count(*), ifnull(max(fid), 0) FROM application_event WHERE application_id = ?1
