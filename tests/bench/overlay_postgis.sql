-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The work of hatang_overlay_bench in PostGIS, over the files it wrote: psql -v folder=FOLDER -f overlay_postgis.sql
-- Compare the last query with the line "split:"; \timing prints milliseconds.
\set ON_ERROR_STOP on
CREATE TEMPORARY TABLE commune_text (key bigint, wkt text);
CREATE TEMPORARY TABLE line_text (key bigint, wkt text);
\set communes '\\copy commune_text FROM ' :folder '/communes.csv WITH (DELIMITER '';'')'
:communes
\set lines '\\copy line_text FROM ' :folder '/lines.csv WITH (DELIMITER '';'')'
:lines
CREATE TEMPORARY TABLE commune AS SELECT key, ST_GeomFromText(wkt, 4326) AS geom FROM commune_text;
CREATE TEMPORARY TABLE street AS SELECT key, ST_GeomFromText(wkt, 4326) AS geom FROM line_text;
\timing on
CREATE INDEX ON commune USING gist (geom);
ANALYZE commune;
ANALYZE street;
SELECT count(*) AS pieces,
       sum(ST_Length(CASE WHEN ST_CoveredBy(street.geom, commune.geom) THEN street.geom
                          ELSE ST_Intersection(street.geom, commune.geom) END::geography)) / 1000 AS km
FROM street JOIN commune ON ST_Intersects(street.geom, commune.geom);
