-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The work of hatang_overlay_bench in PostGIS: only lines that are not wholly inside are cut.
SET max_parallel_workers_per_gather = 0;
\timing on
SELECT count(*) AS pieces,
       sum(ST_Length(CASE WHEN ST_CoveredBy(street.geom, commune.geom) THEN street.geom
                          ELSE ST_Intersection(street.geom, commune.geom) END::geography)) / 1000 AS km
FROM street JOIN commune ON ST_Intersects(street.geom, commune.geom);
