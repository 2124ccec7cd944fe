-- ?1 entity -> its greatest version
SELECT ifnull(max(version), 0) FROM site_version WHERE site_id = ?1
