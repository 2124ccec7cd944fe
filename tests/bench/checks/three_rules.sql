-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- three_rules.yaml as one set-based query, tuned: zones from the outside in, spacing as a semi-join that stops at the
-- first mast too near. Whether a mast is too near is told in the plane, and within 2 cm of the limit on the ellipsoid.
-- A micrometre is below measuring, as in the rules.
WITH too_high AS MATERIALIZED (
    SELECT DISTINCT s.id FROM zones z JOIN sites s ON ST_Covers(z.geom, s.geom)
    WHERE z.kind = 'height_limit' AND s.height_m > z.max_height_m + 1e-6),
in_prohibited AS MATERIALIZED (
    SELECT DISTINCT s.id FROM zones z JOIN sites s ON ST_Covers(z.geom, s.geom)
    WHERE z.kind IN ('only_A1', 'heritage') AND s.bulky),
too_near AS MATERIALIZED (
    SELECT s.id FROM sites s
    WHERE s.bulky AND (
        EXISTS (SELECT 1 FROM sites m
            WHERE m.bulky AND m.stands AND m.site_code <> s.site_code AND ST_DWithin(m.plane, s.plane, 120.02)
            AND (m.operator_code = s.operator_code OR ST_DWithin(m.plane, s.plane, 119.98)
                OR ST_Distance(m.geom::geography, s.geom::geography) < 120 - 1e-6))
        OR EXISTS (SELECT 1 FROM sites m
            WHERE m.bulky AND m.stands AND m.site_code <> s.site_code AND m.operator_code = s.operator_code
            AND ST_DWithin(m.plane, s.plane, 300.02)
            AND (ST_DWithin(m.plane, s.plane, 299.98)
                OR ST_Distance(m.geom::geography, s.geom::geography) < 300 - 1e-6)))),
sums AS (SELECT count(*) AS everything, count(*) FILTER (WHERE bulky) AS bulky FROM sites),
failing AS (SELECT id FROM too_high UNION SELECT id FROM in_prohibited UNION SELECT id FROM too_near)
SELECT rule, fail, applies - fail AS pass, everything - applies AS not_applicable FROM sums, LATERAL (VALUES
    ('all', (SELECT count(*) FROM failing), everything),
    ('three-friendly', (SELECT count(*) FROM in_prohibited), bulky),
    ('three-height', (SELECT count(*) FROM too_high), everything),
    ('three-spacing', (SELECT count(*) FROM too_near), bulky)) AS counted (rule, fail, applies)
ORDER BY rule;
