-- ?1 application -> highest number, 0 when it has none
SELECT ifnull(max(number), 0) FROM application_document WHERE application_id = ?1
