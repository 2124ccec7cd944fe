-- ?1 entity -> its greatest version
SELECT ifnull(max(version), 0) FROM structure_version WHERE structure_id = ?1
