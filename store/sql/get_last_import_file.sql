-- -> greatest fid
SELECT ifnull(max(fid), 0) FROM import_file
