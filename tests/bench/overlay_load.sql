-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The files of hatang_overlay_bench into PostGIS; run in their folder, by scripts/bench-overlay.
CREATE EXTENSION postgis;
CREATE TABLE commune_text (key bigint, wkt text);
CREATE TABLE street_text (key bigint, wkt text);
\copy commune_text FROM 'communes.csv' WITH (DELIMITER ';')
\copy street_text FROM 'lines.csv' WITH (DELIMITER ';')
CREATE TABLE commune AS SELECT key, ST_GeomFromText(wkt, 4326) AS geom FROM commune_text;
CREATE TABLE street AS SELECT key, ST_GeomFromText(wkt, 4326) AS geom FROM street_text;
CREATE INDEX ON commune USING gist (geom);
ANALYZE commune;
ANALYZE street;
