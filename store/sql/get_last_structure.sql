-- -> greatest id
SELECT ifnull(max(structure_id), 0) FROM structure_version
