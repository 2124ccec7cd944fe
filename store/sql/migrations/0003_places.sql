-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- Zones, aerodromes, streets, poles, routes, complaints, access points: one table of versions each, on the two clocks of
-- 0001. All have the same columns around their own (core/network/place_kinds.hpp): code and owner_key (the owner's code or
-- the key of its name; '' where a kind has no owners) name the record; *_raw is the text as written beside a code; the
-- position as submitted and the communes follow; geom is GeoPackage binary, WGS 84, NULL = unknown. begins_on, ends_on:
-- days from which on, and before which, the thing itself is there.

-- A planning zone: begins_on and ends_on are the days of its instrument.
CREATE TABLE zone_version (
    fid INTEGER PRIMARY KEY, zone_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, kind TEXT, kind_raw TEXT,
    max_height_m REAL CHECK (max_height_m > 0), radius_m REAL CHECK (radius_m > 0), depth_m REAL CHECK (depth_m > 0),
    instrument TEXT, begins_on DATE, ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT,
    province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT,
    submitted_epsg INTEGER, submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'only_A1' OR kind = 'no_new_bulky' OR kind = 'height_limit' OR kind = 'heritage' OR
        kind = 'military' OR kind = 'urban' OR kind = 'rural' OR kind = 'street_front' OR kind = 'no_new_aerial' OR
        kind = 'works_area' OR kind = 'protected_place' OR kind = 'scenic'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_zone_version_zone ON zone_version (zone_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_zone_version_open ON zone_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_zone_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER zone_version_no_delete BEFORE DELETE ON zone_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER zone_version_no_update BEFORE UPDATE OF
    fid, zone_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    kind, kind_raw, max_height_m, radius_m, depth_m, instrument, begins_on, ends_on, address, ward_written,
    district_written, province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg,
    submitted_note, commune_id, commune_then_id, district_then_id, then_basis, field_extra, geom ON zone_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER zone_version_close_once BEFORE UPDATE OF change_to ON zone_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A runway (line between its two thresholds) or an aerodrome (point); elevations are above sea level.
CREATE TABLE aerodrome_version (
    fid INTEGER PRIMARY KEY, aerodrome_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, icao TEXT, iata TEXT, first_threshold TEXT,
    second_threshold TEXT, length_m REAL CHECK (length_m > 0), measured_length_m REAL CHECK (measured_length_m > 0),
    width_m REAL CHECK (width_m > 0), elevation_m REAL, first_elevation_m REAL, second_elevation_m REAL,
    begins_on DATE, ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_aerodrome_version_aerodrome ON aerodrome_version (aerodrome_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_aerodrome_version_open ON aerodrome_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_aerodrome_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER aerodrome_version_no_delete BEFORE DELETE ON aerodrome_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER aerodrome_version_no_update BEFORE UPDATE OF
    fid, aerodrome_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key,
    name, icao, iata, first_threshold, second_threshold, length_m, measured_length_m, width_m, elevation_m,
    first_elevation_m, second_elevation_m, begins_on, ends_on, address, ward_written, district_written,
    province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id,
    commune_then_id, district_then_id, then_basis, field_extra, geom ON aerodrome_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER aerodrome_version_close_once BEFORE UPDATE OF change_to ON aerodrome_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A street segment: what is measured in km. from_node and to_node are places as written.
CREATE TABLE street_version (
    fid INTEGER PRIMARY KEY, street_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, from_node TEXT, to_node TEXT, side TEXT, side_raw TEXT,
    length_m REAL CHECK (length_m >= 0), measured_length_m REAL CHECK (measured_length_m >= 0), cables TEXT,
    cables_raw TEXT, commune_code TEXT, begins_on DATE, ends_on DATE, address TEXT, ward_written TEXT,
    district_written TEXT, province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT,
    submitted_second TEXT, submitted_epsg INTEGER, submitted_note TEXT,
    commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (side = 'left' OR side = 'right' OR side = 'both' OR side = 'even' OR side = 'odd' OR side = 'median'),
    CHECK (cables = 'aerial' OR cables = 'bundled' OR cables = 'underground' OR cables = 'none'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_street_version_street ON street_version (street_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_street_version_open ON street_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_street_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER street_version_no_delete BEFORE DELETE ON street_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER street_version_no_update BEFORE UPDATE OF
    fid, street_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key,
    name, from_node, to_node, side, side_raw, length_m, measured_length_m, cables, cables_raw, commune_code,
    begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first,
    submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis,
    field_extra, geom ON street_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER street_version_close_once BEFORE UPDATE OF change_to ON street_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A pole that carries cables.
CREATE TABLE pole_version (
    fid INTEGER PRIMARY KEY, pole_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, owner_kind TEXT,
    owner_kind_raw TEXT, material TEXT, material_raw TEXT, height_m REAL CHECK (height_m > 0),
    leaning INTEGER CHECK (leaning = 0 OR leaning = 1), street TEXT, begins_on DATE, ends_on DATE, address TEXT,
    ward_written TEXT, district_written TEXT, province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0),
    submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER, submitted_note TEXT,
    commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (owner_kind = 'telecom' OR owner_kind = 'power' OR owner_kind = 'lighting' OR owner_kind = 'state' OR
        owner_kind = 'private' OR owner_kind = 'other' OR owner_kind = 'unknown'),
    CHECK (material = 'wood' OR material = 'concrete_round' OR material = 'concrete_square' OR
        material = 'concrete' OR material = 'steel' OR material = 'composite'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_pole_version_pole ON pole_version (pole_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_pole_version_open ON pole_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_pole_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER pole_version_no_delete BEFORE DELETE ON pole_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER pole_version_no_update BEFORE UPDATE OF
    fid, pole_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, owner_kind, owner_kind_raw, material, material_raw, height_m, leaning, street, begins_on,
    ends_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first,
    submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis,
    field_extra, geom ON pole_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER pole_version_close_once BEFORE UPDATE OF change_to ON pole_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- Where cables run; the cables in it are other records.
CREATE TABLE route_version (
    fid INTEGER PRIMARY KEY, route_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, medium TEXT, medium_raw TEXT,
    laying TEXT, laying_raw TEXT, street TEXT, from_node TEXT, to_node TEXT, length_m REAL CHECK (length_m >= 0),
    measured_length_m REAL CHECK (measured_length_m >= 0), cable_count REAL, begins_on DATE, ends_on DATE,
    address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (medium = 'fibre' OR medium = 'copper' OR medium = 'coaxial' OR medium = 'mixed'),
    CHECK (laying = 'aerial' OR laying = 'facade' OR laying = 'duct' OR laying = 'direct_buried' OR
        laying = 'utility_tunnel' OR laying = 'trough' OR laying = 'underwater'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_route_version_route ON route_version (route_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_route_version_open ON route_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_route_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER route_version_no_delete BEFORE DELETE ON route_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER route_version_no_update BEFORE UPDATE OF
    fid, route_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, medium, medium_raw, laying, laying_raw, street, from_node, to_node, length_m,
    measured_length_m, cable_count, begins_on, ends_on, address, ward_written, district_written, province_written,
    accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id,
    district_then_id, then_basis, field_extra, geom ON route_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER route_version_close_once BEFORE UPDATE OF change_to ON route_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A report, grievance, denunciation or lawsuit; who sent it stands in complaint_person_version.
CREATE TABLE complaint_version (
    fid INTEGER PRIMARY KEY, complaint_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, kind TEXT, kind_raw TEXT, channel TEXT, channel_raw TEXT,
    received_on DATE, period TEXT, subject_code TEXT, content TEXT, responsible_body TEXT, answer TEXT,
    answered_on DATE, address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'report' OR kind = 'grievance' OR kind = 'denunciation' OR kind = 'lawsuit'),
    CHECK (channel = 'hotline_1022' OR channel = 'portal' OR channel = 'letter' OR channel = 'in_person' OR
        channel = 'phone' OR channel = 'email' OR channel = 'zalo' OR channel = 'app' OR channel = 'authority' OR
        channel = 'press'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_complaint_version_complaint ON complaint_version (complaint_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_complaint_version_open ON complaint_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_complaint_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER complaint_version_no_delete BEFORE DELETE ON complaint_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER complaint_version_no_update BEFORE UPDATE OF
    fid, complaint_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key,
    name, kind, kind_raw, channel, channel_raw, received_on, period, subject_code, content, responsible_body, answer,
    answered_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first,
    submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis,
    field_extra, geom ON complaint_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER complaint_version_close_once BEFORE UPDATE OF change_to ON complaint_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A public Wi-Fi, Internet or game place; who is in charge stands in access_point_person_version.
CREATE TABLE access_point_version (
    fid INTEGER PRIMARY KEY, access_point_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, kind TEXT, kind_raw TEXT,
    certificate TEXT, certificate_from DATE, certificate_to DATE, machines REAL, begins_on DATE, ends_on DATE,
    address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'wifi' OR kind = 'public_internet' OR kind = 'game' OR kind = 'post_culture' OR kind = 'payphone'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_access_point_version_access_point ON access_point_version (access_point_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_access_point_version_open ON access_point_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_access_point_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER access_point_version_no_delete BEFORE DELETE ON access_point_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER access_point_version_no_update BEFORE UPDATE OF
    fid, access_point_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code,
    owner_key, name, owner, owner_raw, kind, kind_raw, certificate, certificate_from, certificate_to, machines,
    begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first,
    submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis,
    field_extra, geom ON access_point_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER access_point_version_close_once BEFORE UPDATE OF change_to ON access_point_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- Personal data of a record of complaint_version (complaint_person_id is its complaint_id), and the columns of its file that nobody has
-- looked at yet. In no list, no layer and no search key.
CREATE TABLE complaint_person_version (
    fid INTEGER PRIMARY KEY, complaint_person_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, person_name TEXT,
    person_phone TEXT, person_email TEXT, person_id_number TEXT, person_address TEXT, field_extra TEXT,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_complaint_person_version_complaint ON complaint_person_version (complaint_person_id);
CREATE TRIGGER complaint_person_version_no_delete BEFORE DELETE ON complaint_person_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER complaint_person_version_no_update BEFORE UPDATE OF
    fid, complaint_person_id, uuid, version, valid_from, valid_to, change_from, content_hash, person_name,
    person_phone, person_email, person_id_number, person_address, field_extra ON complaint_person_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER complaint_person_version_close_once BEFORE UPDATE OF change_to ON complaint_person_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- Personal data of a record of access_point_version (access_point_person_id is its access_point_id), and the columns of its file that nobody has
-- looked at yet. In no list, no layer and no search key.
CREATE TABLE access_point_person_version (
    fid INTEGER PRIMARY KEY, access_point_person_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, person_name TEXT,
    person_phone TEXT, field_extra TEXT,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_access_point_person_version_access_point ON access_point_person_version (access_point_person_id);
CREATE TRIGGER access_point_person_version_no_delete BEFORE DELETE ON access_point_person_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER access_point_person_version_no_update BEFORE UPDATE OF
    fid, access_point_person_id, uuid, version, valid_from, valid_to, change_from, content_hash, person_name,
    person_phone, field_extra ON access_point_person_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER access_point_person_version_close_once BEFORE UPDATE OF change_to ON access_point_person_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- What QGIS and GDAL show: the present state, without personal data and without the free texts of complaints.
CREATE VIEW zones AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, v.kind AS kind, v.max_height_m AS max_height_m,
    v.radius_m AS radius_m, v.depth_m AS depth_m, v.instrument AS instrument, v.begins_on AS begins_on,
    v.ends_on AS ends_on, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM zone_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW aerodromes AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, v.icao AS icao, v.iata AS iata,
    v.first_threshold AS first_threshold, v.second_threshold AS second_threshold, v.length_m AS length_m,
    v.measured_length_m AS measured_length_m, v.width_m AS width_m, v.elevation_m AS elevation_m,
    v.first_elevation_m AS first_elevation_m, v.second_elevation_m AS second_elevation_m, v.begins_on AS begins_on,
    v.ends_on AS ends_on, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM aerodrome_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW streets AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, v.from_node AS from_node, v.to_node AS to_node, v.side AS side,
    v.length_m AS length_m, v.measured_length_m AS measured_length_m, v.cables AS cables,
    v.commune_code AS commune_code, v.begins_on AS begins_on, v.ends_on AS ends_on, v.valid_from AS valid_from,
    v.change_from AS change_number, v.geom AS geom
FROM street_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW poles AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner,
    v.owner_kind AS owner_kind, v.material AS material, v.height_m AS height_m, v.leaning AS leaning,
    v.street AS street, v.begins_on AS begins_on, v.ends_on AS ends_on, v.address AS address, c.full_name AS commune,
    v.accuracy_m AS accuracy_m, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM pole_version v
LEFT JOIN admin_unit_version c ON c.admin_unit_id = v.commune_id AND c.change_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW routes AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.medium AS medium,
    v.laying AS laying, v.street AS street, v.from_node AS from_node, v.to_node AS to_node, v.length_m AS length_m,
    v.measured_length_m AS measured_length_m, v.cable_count AS cable_count, v.begins_on AS begins_on,
    v.ends_on AS ends_on, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM route_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW complaints AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, v.kind AS kind, v.channel AS channel,
    v.received_on AS received_on, v.period AS period, v.subject_code AS subject_code,
    v.responsible_body AS responsible_body, v.answered_on AS answered_on, v.address AS address,
    c.full_name AS commune, v.accuracy_m AS accuracy_m, v.valid_from AS valid_from, v.change_from AS change_number,
    v.geom AS geom
FROM complaint_version v
LEFT JOIN admin_unit_version c ON c.admin_unit_id = v.commune_id AND c.change_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW access_points AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.kind AS kind,
    v.certificate AS certificate, v.certificate_from AS certificate_from, v.certificate_to AS certificate_to,
    v.machines AS machines, v.begins_on AS begins_on, v.ends_on AS ends_on, v.address AS address,
    c.full_name AS commune, v.accuracy_m AS accuracy_m, v.valid_from AS valid_from, v.change_from AS change_number,
    v.geom AS geom
FROM access_point_version v
LEFT JOIN admin_unit_version c ON c.admin_unit_id = v.commune_id AND c.change_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('zones', 'features', 'zones', 'Vùng quy hoạch / zones', 4326),
    ('aerodromes', 'features', 'aerodromes', 'Sân bay, đường cất hạ cánh / aerodromes and runways', 4326),
    ('streets', 'features', 'streets', 'Đoạn tuyến đường / street segments', 4326),
    ('poles', 'features', 'poles', 'Cột treo cáp / poles', 4326),
    ('routes', 'features', 'routes', 'Tuyến cáp / cable routes', 4326),
    ('complaints', 'features', 'complaints', 'Phản ánh, khiếu nại, tố cáo, khiếu kiện (không có dữ liệu cá nhân) / complaints without personal data', 4326),
    ('access_points', 'features', 'access_points', 'Điểm truy cập Internet công cộng / access points', 4326);
INSERT INTO gpkg_geometry_columns VALUES
    ('zones', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('aerodromes', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('streets', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('poles', 'geom', 'POINT', 4326, 0, 0),
    ('routes', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('complaints', 'geom', 'POINT', 4326, 0, 0),
    ('access_points', 'geom', 'POINT', 4326, 0, 0);

INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
    useAsDefault, description, owner) VALUES
('', '', 'zones', 'geom', 'zones', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;kind&quot; = ''only_A1''" label="Chỉ cột A1" symbol="0"/>
<rule key="r1" filter="&quot;kind&quot; = ''no_new_bulky''" label="Không xây mới cột cồng kềnh" symbol="1"/>
<rule key="r2" filter="&quot;kind&quot; = ''height_limit''" label="Hạn chế chiều cao" symbol="2"/>
<rule key="r3" filter="&quot;kind&quot; = ''heritage''" label="Di tích" symbol="3"/>
<rule key="r4" filter="ELSE" label="Loại khác" symbol="4"/>
</rules>
<symbols>
<symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="214,47,39,60"/><prop k="style" v="solid"/><prop k="outline_color" v="214,47,39,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="240,140,60,60"/><prop k="style" v="solid"/><prop k="outline_color" v="240,140,60,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
<symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="250,220,80,60"/><prop k="style" v="solid"/><prop k="outline_color" v="190,150,20,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
<symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="150,90,160,60"/><prop k="style" v="solid"/><prop k="outline_color" v="150,90,160,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
<symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="120,170,120,50"/><prop k="style" v="solid"/><prop k="outline_color" v="60,120,60,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>2</layerGeometryType>
</qgis>', '', 1, 'Theo loại vùng / by kind', 'hatang'),
('', '', 'streets', 'geom', 'streets', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;cables&quot; = ''aerial''" label="Cáp treo" symbol="0"/>
<rule key="r1" filter="&quot;cables&quot; = ''underground''" label="Đã ngầm hóa" symbol="1"/>
<rule key="r2" filter="ELSE" label="Khác" symbol="2"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="214,47,39,255"/><prop k="line_width" v="0.6"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="38,120,178,255"/><prop k="line_width" v="0.6"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="2" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="120,120,120,255"/><prop k="line_width" v="0.4"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo cáp / by state of cables', 'hatang'),
('', '', 'routes', 'geom', 'routes', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;laying&quot; = ''aerial''" label="Treo" symbol="0"/>
<rule key="r1" filter="&quot;laying&quot; = ''duct''" label="Trong cống bể" symbol="1"/>
<rule key="r2" filter="ELSE" label="Khác" symbol="2"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="214,47,39,255"/><prop k="line_width" v="0.7"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="38,120,178,255"/><prop k="line_width" v="0.7"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="2" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="150,90,160,255"/><prop k="line_width" v="0.6"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo cách đi cáp / by way of laying', 'hatang'),
('', '', 'poles', 'geom', 'poles', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;material&quot; = ''wood''" label="Cột gỗ" symbol="0"/>
<rule key="r1" filter="ELSE" label="Khác" symbol="1"/>
</rules>
<symbols>
<symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="160,100,40,255"/><prop k="name" v="diamond"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="1.8"/><prop k="size_unit" v="MM"/></layer></symbol>
<symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="200,200,200,255"/><prop k="name" v="square"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="1.6"/><prop k="size_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>', '', 1, 'Theo vật liệu / by material', 'hatang'),
('', '', 'complaints', 'geom', 'complaints', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="ELSE" label="Đơn, phản ánh" symbol="0"/>
</rules>
<symbols>
<symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="240,190,60,255"/><prop k="name" v="star"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2.4"/><prop k="size_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>', '', 1, 'Đơn, phản ánh / complaints', 'hatang'),
('', '', 'access_points', 'geom', 'access_points', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="ELSE" label="Điểm truy cập" symbol="0"/>
</rules>
<symbols>
<symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="80,170,110,255"/><prop k="name" v="circle"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2"/><prop k="size_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>', '', 1, 'Điểm truy cập / access points', 'hatang');
