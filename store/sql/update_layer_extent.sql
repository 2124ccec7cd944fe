-- ?1 layer, ?2 UTC time, ?3 min lon, ?4 min lat, ?5 max lon, ?6 max lat; an extent only grows
UPDATE gpkg_contents SET last_change = ?2, min_x = min(ifnull(min_x, ?3), ?3), min_y = min(ifnull(min_y, ?4), ?4),
    max_x = max(ifnull(max_x, ?5), ?5), max_y = max(ifnull(max_y, ?6), ?6)
WHERE table_name = ?1
