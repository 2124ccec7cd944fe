-- -> greatest fid
SELECT ifnull(max(fid), 0) FROM structure_version
