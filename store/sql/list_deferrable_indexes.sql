-- -> texts of the indexes that writing stations does not read
SELECT sql FROM sqlite_schema WHERE type = 'index' AND name IN ('ix_site_version_commune',
    'ix_site_version_commune_then', 'ix_site_version_district_then', 'ix_structure_version_site')
ORDER BY name
