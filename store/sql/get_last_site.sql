-- -> greatest id
SELECT ifnull(max(site_id), 0) FROM site_version
