-- -> greatest fid
SELECT ifnull(max(fid), 0) FROM site_event
