-- -> greatest id
SELECT ifnull(max(admin_unit_id), 0) FROM admin_unit
