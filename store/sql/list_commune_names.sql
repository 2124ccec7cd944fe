-- ?1 change -> unit, full name of every commune as known then
SELECT admin_unit_id, full_name FROM admin_unit_version
WHERE level = 'commune' AND change_from <= ?1 AND ifnull(change_to, 9223372036854775807) > ?1
