-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The network below the streets: spans, ducts, manholes, cables, with the columns of every kind of place (0003); and what
-- poles and routes could not say yet: who uses them beside their owner, how full they are, how exactly they are known.
-- users: codes of operators, or names as written, divided by "; ". Columns added to a table stand behind its geometry.

-- A span: what hangs between two poles; from_pole and to_pole are codes as written.
CREATE TABLE span_version (
    fid INTEGER PRIMARY KEY, span_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16), version INTEGER
    NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL, change_to INTEGER
    CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL, code TEXT NOT NULL,
    owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, users TEXT, from_pole TEXT, to_pole TEXT, laying
    TEXT, laying_raw TEXT, bundled INTEGER CHECK (bundled = 0 OR bundled = 1), cable_count REAL, clearance_m REAL
    CHECK (clearance_m > 0), street TEXT, length_m REAL CHECK (length_m >= 0), measured_length_m REAL CHECK
    (measured_length_m >= 0), accuracy_class TEXT, accuracy_class_raw TEXT, begins_on DATE, ends_on DATE, address
    TEXT, ward_written TEXT, district_written TEXT, province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0),
    submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER, submitted_note TEXT, commune_id INTEGER
    REFERENCES admin_unit (admin_unit_id), commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (laying = 'aerial' OR laying = 'facade' OR laying = 'duct' OR laying = 'direct_buried' OR laying =
    'utility_tunnel' OR laying = 'trough' OR laying = 'underwater'), CHECK (accuracy_class = 'A' OR accuracy_class =
    'B' OR accuracy_class = 'C'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_span_version_span ON span_version (span_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_span_version_open ON span_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_span_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER span_version_no_delete BEFORE DELETE ON span_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER span_version_no_update BEFORE UPDATE OF
    fid, span_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, users, from_pole, to_pole, laying, laying_raw, bundled, cable_count, clearance_m, street,
    length_m, measured_length_m, accuracy_class, accuracy_class_raw, begins_on, ends_on, address, ward_written,
    district_written, province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note,
    commune_id, commune_then_id, district_then_id, then_basis, field_extra, geom ON span_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER span_version_close_once BEFORE UPDATE OF change_to ON span_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A duct section between two manholes: duct_count ducts lie side by side, used_count of them hold cables.
CREATE TABLE duct_version (
    fid INTEGER PRIMARY KEY, duct_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16), version INTEGER
    NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL, change_to INTEGER
    CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL, code TEXT NOT NULL,
    owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, users TEXT, laying TEXT, laying_raw TEXT,
    from_manhole TEXT, to_manhole TEXT, street TEXT, from_node TEXT, to_node TEXT, duct_count REAL, used_count REAL,
    diameter_mm REAL, depth_m REAL CHECK (depth_m > 0), occupancy TEXT, occupancy_raw TEXT, length_m REAL CHECK
    (length_m >= 0), measured_length_m REAL CHECK (measured_length_m >= 0), accuracy_class TEXT, accuracy_class_raw
    TEXT, begins_on DATE, ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id), commune_then_id INTEGER REFERENCES
    admin_unit (admin_unit_id), district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT,
    field_extra TEXT, geom BLOB,
    CHECK (laying = 'aerial' OR laying = 'facade' OR laying = 'duct' OR laying = 'direct_buried' OR laying =
    'utility_tunnel' OR laying = 'trough' OR laying = 'underwater'), CHECK (occupancy = 'empty' OR occupancy =
    'usable' OR occupancy = 'untidy' OR occupancy = 'full'), CHECK (accuracy_class = 'A' OR accuracy_class = 'B' OR
    accuracy_class = 'C'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_duct_version_duct ON duct_version (duct_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_duct_version_open ON duct_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_duct_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER duct_version_no_delete BEFORE DELETE ON duct_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER duct_version_no_update BEFORE UPDATE OF
    fid, duct_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, users, laying, laying_raw, from_manhole, to_manhole, street, from_node, to_node, duct_count,
    used_count, diameter_mm, depth_m, occupancy, occupancy_raw, length_m, measured_length_m, accuracy_class,
    accuracy_class_raw, begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m,
    submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id,
    then_basis, field_extra, geom ON duct_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER duct_version_close_once BEFORE UPDATE OF change_to ON duct_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A manhole or handhole.
CREATE TABLE manhole_version (
    fid INTEGER PRIMARY KEY, manhole_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16), version
    INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL, change_to
    INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL, code TEXT NOT
    NULL, owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, users TEXT, kind TEXT, kind_raw TEXT, street
    TEXT, depth_m REAL CHECK (depth_m > 0), occupancy TEXT, occupancy_raw TEXT, accuracy_class TEXT,
    accuracy_class_raw TEXT, begins_on DATE, ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT,
    province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT,
    submitted_epsg INTEGER, submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id), district_then_id INTEGER REFERENCES admin_unit
    (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'manhole' OR kind = 'handhole'), CHECK (occupancy = 'empty' OR occupancy = 'usable' OR occupancy =
    'untidy' OR occupancy = 'full'), CHECK (accuracy_class = 'A' OR accuracy_class = 'B' OR accuracy_class = 'C'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_manhole_version_manhole ON manhole_version (manhole_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_manhole_version_open ON manhole_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_manhole_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER manhole_version_no_delete BEFORE DELETE ON manhole_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER manhole_version_no_update BEFORE UPDATE OF
    fid, manhole_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key,
    name, owner, owner_raw, users, kind, kind_raw, street, depth_m, occupancy, occupancy_raw, accuracy_class,
    accuracy_class_raw, begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m,
    submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id,
    then_basis, field_extra, geom ON manhole_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER manhole_version_close_once BEFORE UPDATE OF change_to ON manhole_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A cable: one sheath of one owner; routes names the routes, ducts and spans it runs in.
CREATE TABLE cable_version (
    fid INTEGER PRIMARY KEY, cable_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16), version INTEGER
    NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL, change_to INTEGER
    CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL, code TEXT NOT NULL,
    owner_key TEXT NOT NULL, name TEXT, owner TEXT, owner_raw TEXT, users TEXT, medium TEXT, medium_raw TEXT, tag
    TEXT, routes TEXT, from_node TEXT, to_node TEXT, fibre_count REAL, length_m REAL CHECK (length_m >= 0),
    measured_length_m REAL CHECK (measured_length_m >= 0), accuracy_class TEXT, accuracy_class_raw TEXT, begins_on
    DATE, ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT, accuracy_m REAL
    CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER, submitted_note TEXT,
    commune_id INTEGER REFERENCES admin_unit (admin_unit_id), commune_then_id INTEGER REFERENCES admin_unit
    (admin_unit_id), district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra
    TEXT, geom BLOB,
    CHECK (medium = 'fibre' OR medium = 'copper' OR medium = 'coaxial' OR medium = 'mixed'), CHECK (accuracy_class =
    'A' OR accuracy_class = 'B' OR accuracy_class = 'C'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_cable_version_cable ON cable_version (cable_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_cable_version_open ON cable_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_cable_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER cable_version_no_delete BEFORE DELETE ON cable_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER cable_version_no_update BEFORE UPDATE OF
    fid, cable_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, users, medium, medium_raw, tag, routes, from_node, to_node, fibre_count, length_m,
    measured_length_m, accuracy_class, accuracy_class_raw, begins_on, ends_on, address, ward_written,
    district_written, province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note,
    commune_id, commune_then_id, district_then_id, then_basis, field_extra, geom ON cable_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER cable_version_close_once BEFORE UPDATE OF change_to ON cable_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

ALTER TABLE pole_version ADD COLUMN users TEXT;
ALTER TABLE pole_version ADD COLUMN cable_count REAL;
ALTER TABLE pole_version ADD COLUMN cable_capacity REAL;
ALTER TABLE pole_version ADD COLUMN occupancy TEXT CHECK (occupancy = 'empty' OR occupancy = 'usable' OR occupancy =
    'untidy' OR occupancy = 'full');
ALTER TABLE pole_version ADD COLUMN occupancy_raw TEXT;
ALTER TABLE pole_version ADD COLUMN accuracy_class TEXT CHECK (accuracy_class = 'A' OR accuracy_class = 'B' OR
    accuracy_class = 'C');
ALTER TABLE pole_version ADD COLUMN accuracy_class_raw TEXT;
DROP TRIGGER pole_version_no_update;
CREATE TRIGGER pole_version_no_update BEFORE UPDATE OF
    fid, pole_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, owner_kind, owner_kind_raw, material, material_raw, height_m, leaning, street, begins_on,
    ends_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first, submitted_second,
    submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis, field_extra, geom,
    users, cable_count, cable_capacity, occupancy, occupancy_raw, accuracy_class, accuracy_class_raw ON pole_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;

ALTER TABLE route_version ADD COLUMN users TEXT;
ALTER TABLE route_version ADD COLUMN clearance_m REAL CHECK (clearance_m > 0);
ALTER TABLE route_version ADD COLUMN occupancy TEXT CHECK (occupancy = 'empty' OR occupancy = 'usable' OR occupancy =
    'untidy' OR occupancy = 'full');
ALTER TABLE route_version ADD COLUMN occupancy_raw TEXT;
ALTER TABLE route_version ADD COLUMN accuracy_class TEXT CHECK (accuracy_class = 'A' OR accuracy_class = 'B' OR
    accuracy_class = 'C');
ALTER TABLE route_version ADD COLUMN accuracy_class_raw TEXT;
DROP TRIGGER route_version_no_update;
CREATE TRIGGER route_version_no_update BEFORE UPDATE OF
    fid, route_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key, name,
    owner, owner_raw, medium, medium_raw, laying, laying_raw, street, from_node, to_node, length_m, measured_length_m,
    cable_count, begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m,
    submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id,
    then_basis, field_extra, geom, users, clearance_m, occupancy, occupancy_raw, accuracy_class, accuracy_class_raw ON route_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;

DROP VIEW poles;
CREATE VIEW poles AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.owner_kind AS
    owner_kind, v.material AS material, v.height_m AS height_m, v.leaning AS leaning, v.street AS street, v.begins_on
    AS begins_on, v.ends_on AS ends_on, v.users AS users, v.cable_count AS cable_count, v.cable_capacity AS
    cable_capacity, v.occupancy AS occupancy, v.accuracy_class AS accuracy_class, v.address AS address, c.full_name AS
    commune, v.accuracy_m AS accuracy_m, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM pole_version v
LEFT JOIN admin_unit_version c ON c.admin_unit_id = v.commune_id AND c.change_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
DROP VIEW routes;
CREATE VIEW routes AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.medium AS medium,
    v.laying AS laying, v.street AS street, v.from_node AS from_node, v.to_node AS to_node, v.length_m AS length_m,
    v.measured_length_m AS measured_length_m, v.cable_count AS cable_count, v.begins_on AS begins_on, v.ends_on AS
    ends_on, v.users AS users, v.clearance_m AS clearance_m, v.occupancy AS occupancy, v.accuracy_class AS
    accuracy_class, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM route_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW spans AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.users AS users,
    v.from_pole AS from_pole, v.to_pole AS to_pole, v.laying AS laying, v.bundled AS bundled, v.cable_count AS
    cable_count, v.clearance_m AS clearance_m, v.street AS street, v.length_m AS length_m, v.measured_length_m AS
    measured_length_m, v.accuracy_class AS accuracy_class, v.begins_on AS begins_on, v.ends_on AS ends_on,
    v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM span_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW ducts AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.users AS users,
    v.laying AS laying, v.from_manhole AS from_manhole, v.to_manhole AS to_manhole, v.street AS street, v.from_node AS
    from_node, v.to_node AS to_node, v.duct_count AS duct_count, v.used_count AS used_count, v.diameter_mm AS
    diameter_mm, v.depth_m AS depth_m, v.occupancy AS occupancy, v.length_m AS length_m, v.measured_length_m AS
    measured_length_m, v.accuracy_class AS accuracy_class, v.begins_on AS begins_on, v.ends_on AS ends_on,
    v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM duct_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW manholes AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.users AS users,
    v.kind AS kind, v.street AS street, v.depth_m AS depth_m, v.occupancy AS occupancy, v.accuracy_class AS
    accuracy_class, v.begins_on AS begins_on, v.ends_on AS ends_on, v.address AS address, c.full_name AS commune,
    v.accuracy_m AS accuracy_m, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM manhole_version v
LEFT JOIN admin_unit_version c ON c.admin_unit_id = v.commune_id AND c.change_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW cables AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, ifnull(v.owner, v.owner_raw) AS owner, v.users AS users,
    v.medium AS medium, v.tag AS tag, v.routes AS routes, v.from_node AS from_node, v.to_node AS to_node,
    v.fibre_count AS fibre_count, v.length_m AS length_m, v.measured_length_m AS measured_length_m, v.accuracy_class
    AS accuracy_class, v.begins_on AS begins_on, v.ends_on AS ends_on, v.valid_from AS valid_from, v.change_from AS
    change_number, v.geom AS geom
FROM cable_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('spans', 'features', 'spans', 'Khoảng cột / spans', 4326),
    ('ducts', 'features', 'ducts', 'Cống bể / ducts', 4326),
    ('manholes', 'features', 'manholes', 'Bể cáp, hố cáp / manholes', 4326),
    ('cables', 'features', 'cables', 'Cáp / cables', 4326);
INSERT INTO gpkg_geometry_columns VALUES
    ('spans', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('ducts', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('manholes', 'geom', 'POINT', 4326, 0, 0),
    ('cables', 'geom', 'GEOMETRY', 4326, 0, 0);

INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
    useAsDefault, description, owner) VALUES
('', '', 'spans', 'geom', 'spans', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;bundled&quot; = 1" label="Đã bó gọn" symbol="0"/>
<rule key="r1" filter="ELSE" label="Khoảng cột" symbol="1"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="240,140,60,255"/><prop k="line_width" v="0.6"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="214,47,39,255"/><prop k="line_width" v="0.5"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo bó gọn / by bundling', 'hatang'),
('', '', 'ducts', 'geom', 'ducts', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;occupancy&quot; = ''full''" label="Đầy" symbol="0"/>
<rule key="r1" filter="&quot;occupancy&quot; = ''untidy''" label="Bừa bộn" symbol="1"/>
<rule key="r2" filter="ELSE" label="Còn chỗ hoặc chưa rõ" symbol="2"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="120,20,20,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="150,90,160,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="2" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="38,120,178,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo mức sử dụng / by occupancy', 'hatang'),
('', '', 'manholes', 'geom', 'manholes', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;kind&quot; = ''handhole''" label="Hố cáp" symbol="0"/>
<rule key="r1" filter="ELSE" label="Bể cáp" symbol="1"/>
</rules>
<symbols>
<symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="166,206,227,255"/><prop k="name" v="square"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="1.6"/><prop k="size_unit" v="MM"/></layer></symbol>
<symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="38,120,178,255"/><prop k="name" v="square"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2.2"/><prop k="size_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>', '', 1, 'Theo loại bể / by kind', 'hatang'),
('', '', 'cables', 'geom', 'cables', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;medium&quot; = ''fibre''" label="Cáp quang" symbol="0"/>
<rule key="r1" filter="ELSE" label="Cáp khác" symbol="1"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="51,160,44,255"/><prop k="line_width" v="0.5"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="177,89,40,255"/><prop k="line_width" v="0.5"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo loại cáp / by medium', 'hatang');
