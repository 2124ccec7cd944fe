-- ?1 code -> sites that ever had this code, those that stand first: site, code, name, geom, valid_from, valid_to, the
-- last change, whether it stands
SELECT s.site_id, s.code, s.name, s.geom, s.valid_from, s.valid_to,
    (SELECT max(max(o.change_from), ifnull(max(o.change_to), 0)) FROM site_version o WHERE o.site_id = s.site_id),
    s.change_to IS NULL AND s.valid_to IS NULL
FROM site_version s
WHERE s.fid = (SELECT o.fid FROM site_version o WHERE o.site_id = s.site_id
               ORDER BY o.change_to IS NOT NULL, o.valid_to IS NOT NULL, o.valid_to DESC, o.fid DESC LIMIT 1)
  AND s.site_id IN (SELECT site_id FROM site_version WHERE code = ?1)
ORDER BY 8 DESC, s.site_id
