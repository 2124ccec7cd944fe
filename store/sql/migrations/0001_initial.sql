-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The register's first schema: GeoPackage's own tables, administrative units, stations, and the change log.
-- Two clocks on every version row: valid_from <= day < valid_to (when it was true; NULL = open on that side) and
-- change_from <= change < change_to (when the register knew it). Rows are only added; change_to is set once.
-- Stored codes are checked with = and OR: IN builds a table in memory for every row that is inserted (5 times slower).

CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude, latitude in degrees');

-- For people: who made this file, with what, when.
CREATE TABLE hatang_metadata (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO hatang_metadata VALUES ('format', 'hatang register'), ('crs', 'EPSG:4326, longitude latitude'),
    ('datum_operation', 'VN-2000 to WGS 84 by EPSG:6960 everywhere');
-- The schema number is the greatest number here (user_version is GeoPackage's).
CREATE TABLE hatang_migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), applied_at TEXT NOT NULL);

CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY,
    at_utc TEXT NOT NULL, at_local TEXT NOT NULL,
    actor TEXT NOT NULL, action TEXT NOT NULL, summary TEXT NOT NULL,
    source_file TEXT NOT NULL, source_sha256 TEXT NOT NULL, details_json TEXT NOT NULL,
    rows_added INTEGER NOT NULL CHECK (rows_added >= 0), versions_closed INTEGER NOT NULL CHECK (versions_closed >= 0),
    rows_digest BLOB NOT NULL CHECK (length(rows_digest) = 32),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32));
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is never edited'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is never edited'); END;

-- An administrative unit is a level and a code since a day; what is known about it stands in its versions.
CREATE TABLE admin_unit (
    admin_unit_id INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    level TEXT NOT NULL CHECK (level = 'province' OR level = 'district' OR level = 'commune'), code TEXT NOT NULL,
        valid_from DATE,
    change_from INTEGER NOT NULL);
CREATE UNIQUE INDEX ux_admin_unit_key ON admin_unit (level, code, ifnull(valid_from, ''));
CREATE TRIGGER admin_unit_no_update BEFORE UPDATE ON admin_unit
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER admin_unit_no_delete BEFORE DELETE ON admin_unit
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- geom: GeoPackage binary, (Multi)Polygon with envelope; NULL = no outline known.
CREATE TABLE admin_unit_version (
    fid INTEGER PRIMARY KEY,
    admin_unit_id INTEGER NOT NULL REFERENCES admin_unit (admin_unit_id),
    version INTEGER NOT NULL CHECK (version > 0),
    valid_from DATE,
    valid_to DATE,
    change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from),
    content_hash INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    full_name_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level = 'province' OR level = 'district' OR level = 'commune'),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    name_en TEXT,
    kind TEXT,
    parent_id INTEGER REFERENCES admin_unit (admin_unit_id),
    source TEXT,
    geometry_note TEXT,
    geom BLOB,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_admin_unit_version_unit ON admin_unit_version (admin_unit_id);
CREATE INDEX ix_admin_unit_version_code ON admin_unit_version (code);
CREATE INDEX ix_admin_unit_version_name_key ON admin_unit_version (name_key);
CREATE INDEX ix_admin_unit_version_full_name_key ON admin_unit_version (full_name_key);
CREATE INDEX ix_admin_unit_version_parent ON admin_unit_version (parent_id);
CREATE VIRTUAL TABLE rtree_admin_unit_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER admin_unit_version_no_delete BEFORE DELETE ON admin_unit_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER admin_unit_version_no_update BEFORE UPDATE OF
    fid, admin_unit_id, version, valid_from, valid_to, change_from, content_hash, name_key, full_name_key,
    search_key, level, code, name, full_name, name_en, kind, parent_id, source, geometry_note, geom ON admin_unit_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER admin_unit_version_close_once BEFORE UPDATE OF change_to ON admin_unit_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

CREATE TABLE admin_succession_version (
    fid INTEGER PRIMARY KEY,
    before_id INTEGER NOT NULL REFERENCES admin_unit (admin_unit_id),
    after_id INTEGER NOT NULL REFERENCES admin_unit (admin_unit_id),
    version INTEGER NOT NULL CHECK (version > 0),
    change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from),
    extent TEXT NOT NULL CHECK (extent = 'whole' OR extent = 'part' OR extent = 'remainder'),
    on_day DATE NOT NULL,
    basis TEXT);
CREATE INDEX ix_admin_succession_before ON admin_succession_version (before_id, after_id);
CREATE INDEX ix_admin_succession_after ON admin_succession_version (after_id);
CREATE TRIGGER admin_succession_version_no_delete BEFORE DELETE ON admin_succession_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER admin_succession_version_no_update BEFORE UPDATE OF
    fid, before_id, after_id, version, change_from, extent, on_day, basis ON admin_succession_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER admin_succession_version_close_once BEFORE UPDATE OF change_to ON admin_succession_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A place. geom: GeoPackage binary point, WGS 84. *_m: metres, NULL = unknown. *_then: before 2025-07-01.
CREATE TABLE site_version (
    fid INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL,
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    valid_from DATE,
    valid_to DATE,
    change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from),
    content_hash INTEGER NOT NULL,
    search_key TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    address TEXT,
    ward_written TEXT,
    district_written TEXT,
    province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m > 0),
    submitted_first TEXT,
    submitted_second TEXT,
    submitted_epsg INTEGER NOT NULL,
    submitted_note TEXT,
    commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    then_basis TEXT NOT NULL CHECK (then_basis = 'unknown' OR then_basis = 'succession' OR then_basis = 'written' OR
        then_basis = 'outline'),
    geom BLOB NOT NULL CHECK (length(geom) = 29),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_site_version_site ON site_version (site_id);
CREATE INDEX ix_site_version_commune ON site_version (commune_id);
CREATE INDEX ix_site_version_commune_then ON site_version (commune_then_id);
CREATE INDEX ix_site_version_district_then ON site_version (district_then_id);
CREATE VIRTUAL TABLE rtree_site_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER site_version_no_delete BEFORE DELETE ON site_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER site_version_no_update BEFORE UPDATE OF
    fid, site_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, name,
    address, ward_written, district_written, province_written, accuracy_m, submitted_first, submitted_second,
    submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis, geom ON site_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER site_version_close_once BEFORE UPDATE OF change_to ON site_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- The built thing on a site.
CREATE TABLE structure_version (
    fid INTEGER PRIMARY KEY,
    structure_id INTEGER NOT NULL,
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    valid_from DATE,
    valid_to DATE,
    change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from),
    content_hash INTEGER NOT NULL,
    site_id INTEGER NOT NULL,
    kind TEXT,
    kind_raw TEXT,
    mast_class TEXT,
    mast_class_raw TEXT,
    height_m REAL CHECK (height_m > 0),
    host_height_m REAL CHECK (host_height_m > 0),
    status TEXT,
    CHECK (kind = 'guyed_mast' OR kind = 'self_supporting_tower' OR kind = 'monopole' OR kind = 'roof_pole' OR kind
        = 'wall_mount' OR kind = 'lamp_post_mount' OR kind = 'camouflaged' OR kind = 'vehicle'),
    CHECK (mast_class = 'A1' OR mast_class = 'A1a' OR mast_class = 'A1b' OR mast_class = 'A2' OR mast_class = 'A2a'
        OR mast_class = 'A2b' OR mast_class = 'A2c'),
    CHECK (status = 'planned' OR status = 'under_construction' OR status = 'in_service' OR status = 'suspended' OR
        status = 'dismantled'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_structure_version_structure ON structure_version (structure_id);
CREATE INDEX ix_structure_version_site ON structure_version (site_id);
CREATE TRIGGER structure_version_no_delete BEFORE DELETE ON structure_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER structure_version_no_update BEFORE UPDATE OF
    fid, structure_id, uuid, version, valid_from, valid_to, change_from, content_hash, site_id, kind,
    kind_raw, mast_class, mast_class_raw, height_m, host_height_m, status ON structure_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER structure_version_close_once BEFORE UPDATE OF change_to ON structure_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- One operator's station on a structure. field_extra: JSON object of columns hatang does not know.
CREATE TABLE base_station_version (
    fid INTEGER PRIMARY KEY,
    base_station_id INTEGER NOT NULL,
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    valid_from DATE,
    valid_to DATE,
    change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from),
    content_hash INTEGER NOT NULL,
    structure_id INTEGER NOT NULL,
    operator_code TEXT NOT NULL,
    operator_raw TEXT,
    code TEXT NOT NULL,
    status TEXT,
    status_raw TEXT,
    technologies TEXT,
    in_service_from DATE,
    field_extra TEXT,
    CHECK (status = 'planned' OR status = 'under_construction' OR status = 'in_service' OR status = 'suspended' OR
        status = 'dismantled'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_base_station_version_station ON base_station_version (base_station_id);
CREATE INDEX ix_base_station_version_structure ON base_station_version (structure_id);
-- One open version for a code and an operator; lists are read in this order.
CREATE UNIQUE INDEX ux_base_station_version_open ON base_station_version (code, operator_code)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE TRIGGER base_station_version_no_delete BEFORE DELETE ON base_station_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER base_station_version_no_update BEFORE UPDATE OF
    fid, base_station_id, uuid, version, valid_from, valid_to, change_from, content_hash, structure_id,
    operator_code, operator_raw, code, status, status_raw, technologies, in_service_from, field_extra ON base_station_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER base_station_version_close_once BEFORE UPDATE OF change_to ON base_station_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- What happened to a structure on a day, beside the version that it began.
CREATE TABLE structure_event (
    fid INTEGER PRIMARY KEY, structure_id INTEGER NOT NULL, change_from INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'built' OR kind = 'height_reduction' OR kind = 'conversion' OR kind = 'shared'
        OR kind = 'dismantled'),
    on_day DATE NOT NULL,
    height_before_m REAL, height_after_m REAL CHECK (height_after_m > 0),
    mast_class_before TEXT, mast_class_after TEXT, status_before TEXT, status_after TEXT, note TEXT);
CREATE INDEX ix_structure_event_structure ON structure_event (structure_id);
CREATE TRIGGER structure_event_no_update BEFORE UPDATE ON structure_event
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER structure_event_no_delete BEFORE DELETE ON structure_event
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Files that changes were taken from.
CREATE TABLE import_file (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL);
CREATE INDEX ix_import_file_sha256 ON import_file (sha256);
CREATE TRIGGER import_file_no_update BEFORE UPDATE ON import_file
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER import_file_no_delete BEFORE DELETE ON import_file
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
