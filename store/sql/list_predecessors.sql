-- ?1 unit after -> successions known now
SELECT before_id, after_id, extent, on_day, basis FROM admin_succession_version WHERE change_to IS NULL AND after_id = ?1 ORDER BY before_id
