-- ?1 unit, ?2 change -> code, full name, parent as known then
SELECT code, full_name, parent_id FROM admin_unit_version
WHERE admin_unit_id = ?1 AND change_from <= ?2 AND ifnull(change_to, 9223372036854775807) > ?2
