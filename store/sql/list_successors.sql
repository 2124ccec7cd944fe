-- ?1 unit before -> successions known now
SELECT before_id, after_id, extent, on_day, basis FROM admin_succession_version WHERE change_to IS NULL AND before_id = ?1 ORDER BY after_id
