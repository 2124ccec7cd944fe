-- follows list_history.sql and site_columns.sql
    , nullif(min(ifnull(s.change_to, 9223372036854775807), ifnull(t.change_to, 9223372036854775807),
                 ifnull(b.change_to, 9223372036854775807)), 9223372036854775807),
    ifnull((SELECT e.kind FROM structure_event e
            WHERE e.structure_id = t.structure_id AND e.on_day = t.valid_from AND e.change_from = t.change_from
            ORDER BY e.fid DESC LIMIT 1),
           (SELECT e.kind FROM site_event e
            WHERE e.on_day = t.valid_from AND e.change_from <= t.change_from
              AND (e.kind = 'split' AND e.site_id = t.site_id
                   OR e.kind = 'merged' AND e.other_site_id = t.site_id
                      AND t.site_id <> (SELECT f.site_id FROM structure_version f
                                        WHERE f.structure_id = t.structure_id ORDER BY f.fid LIMIT 1))
            ORDER BY e.fid DESC LIMIT 1))
FROM asked
CROSS JOIN base_station_version b ON b.base_station_id = asked.id
CROSS JOIN structure_version t ON t.structure_id = b.structure_id
CROSS JOIN site_version s ON s.site_id = t.site_id
WHERE max(b.change_from, t.change_from, s.change_from)
      < min(ifnull(b.change_to, 9223372036854775807), ifnull(t.change_to, 9223372036854775807),
            ifnull(s.change_to, 9223372036854775807))
  AND max(ifnull(b.valid_from, ''), ifnull(t.valid_from, ''), ifnull(s.valid_from, ''))
      < min(ifnull(b.valid_to, '9'), ifnull(t.valid_to, '9'), ifnull(s.valid_to, '9'))
ORDER BY b.base_station_id, max(b.change_from, t.change_from, s.change_from),
    max(ifnull(b.valid_from, ''), ifnull(t.valid_from, ''), ifnull(s.valid_from, ''))
