-- the indexes of list_deferrable_indexes.sql
DROP INDEX ix_site_version_commune;
DROP INDEX ix_site_version_commune_then;
DROP INDEX ix_site_version_district_then;
DROP INDEX ix_structure_version_site;
