-- -> every succession known now
SELECT before_id, after_id, extent, on_day, basis FROM admin_succession_version WHERE change_to IS NULL ORDER BY before_id, after_id
