-- -> highest fid, 0 in an empty table
SELECT ifnull(max(fid), 0) FROM application_document
