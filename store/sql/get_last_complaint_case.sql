-- -> highest fid, 0 in an empty table
SELECT ifnull(max(fid), 0) FROM complaint_case
