-- ?1 code -> what was decided about sites that ever had this code, on either side, oldest first
WITH asked (id) AS (SELECT DISTINCT site_id FROM site_version WHERE code = ?1)
SELECT e.kind, e.on_day, e.site_id,
    (SELECT s.code FROM site_version s WHERE s.site_id = e.site_id ORDER BY s.fid DESC LIMIT 1), e.other_site_id,
    (SELECT s.code FROM site_version s WHERE s.site_id = e.other_site_id ORDER BY s.fid DESC LIMIT 1), e.change_from,
    e.distance_m, e.reason
FROM site_event e
WHERE e.site_id IN (SELECT id FROM asked) OR e.other_site_id IN (SELECT id FROM asked)
ORDER BY e.fid
