-- -> changes, stations, sites, structures of the present state, provinces, districts, communes, successions known now
SELECT (SELECT count(*) FROM change_log),
    (SELECT count(*) FROM base_station_version WHERE change_to IS NULL AND valid_to IS NULL),
    (SELECT count(*) FROM site_version WHERE change_to IS NULL AND valid_to IS NULL),
    (SELECT count(*) FROM structure_version WHERE change_to IS NULL AND valid_to IS NULL),
    (SELECT count(*) FROM admin_unit WHERE level = 'province'),
    (SELECT count(*) FROM admin_unit WHERE level = 'district'),
    (SELECT count(*) FROM admin_unit WHERE level = 'commune'),
    (SELECT count(*) FROM admin_succession_version WHERE change_to IS NULL)
