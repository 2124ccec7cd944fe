-- -> greatest fid
SELECT ifnull(max(fid), 0) FROM admin_succession_version
