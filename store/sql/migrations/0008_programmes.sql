-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- Programmes with phases and items, works of others. The columns around each kind's own are those of 0003_places.sql.
-- Works of others in a street: who digs where, from when to when.
CREATE TABLE works_version (
    fid INTEGER PRIMARY KEY, works_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, kind TEXT, kind_raw TEXT, party TEXT, status TEXT,
    status_raw TEXT, trenching INTEGER CHECK (trenching = 0 OR trenching = 1), street TEXT, from_node TEXT,
    to_node TEXT, length_m REAL CHECK (length_m >= 0), measured_length_m REAL CHECK (measured_length_m >= 0),
    starts_on DATE, finishes_on DATE, instrument TEXT, contact TEXT, address TEXT, ward_written TEXT,
    district_written TEXT, province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT,
    submitted_second TEXT, submitted_epsg INTEGER, submitted_note TEXT,
    commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'power' OR kind = 'water' OR kind = 'drainage' OR kind = 'road' OR kind = 'pavement' OR kind =
        'lighting' OR kind = 'gas' OR kind = 'telecom' OR kind = 'other'),
    CHECK (status = 'planned' OR status = 'under_way' OR status = 'finished' OR status = 'cancelled'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_works_version_works ON works_version (works_id);
CREATE UNIQUE INDEX ux_works_version_open ON works_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_works_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER works_version_no_delete BEFORE DELETE ON works_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER works_version_no_update BEFORE UPDATE OF
    fid, works_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code, owner_key,
    name, kind, kind_raw, party, status, status_raw, trenching, street, from_node, to_node, length_m,
    measured_length_m, starts_on, finishes_on, instrument, contact, address, ward_written, district_written,
    province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id,
    commune_then_id, district_then_id, then_basis, field_extra, geom ON works_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER works_version_close_once BEFORE UPDATE OF change_to ON works_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A plan of the department. Phases and items name it in owner_key.
CREATE TABLE programme_version (
    fid INTEGER PRIMARY KEY, programme_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, kind TEXT, kind_raw TEXT, instrument TEXT, lead_body TEXT,
    begins_on DATE, ends_on DATE, note TEXT, address TEXT, ward_written TEXT, district_written TEXT,
    province_written TEXT, accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT,
    submitted_epsg INTEGER, submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (kind = 'undergrounding' OR kind = 'bundling' OR kind = 'conversion' OR kind = 'lowering' OR kind =
        'storm_safety'),
    CHECK (valid_from < valid_to));
CREATE INDEX ix_programme_version_programme ON programme_version (programme_id);
CREATE UNIQUE INDEX ux_programme_version_open ON programme_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_programme_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER programme_version_no_delete BEFORE DELETE ON programme_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER programme_version_no_update BEFORE UPDATE OF
    fid, programme_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code,
    owner_key, name, kind, kind_raw, instrument, lead_body, begins_on, ends_on, note, address, ward_written,
    district_written, province_written, accuracy_m, submitted_first, submitted_second, submitted_epsg,
    submitted_note, commune_id, commune_then_id, district_then_id, then_basis, field_extra, geom ON programme_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER programme_version_close_once BEFORE UPDATE OF change_to ON programme_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A period of a programme.
CREATE TABLE programme_phase_version (
    fid INTEGER PRIMARY KEY, programme_phase_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, programme TEXT, first_day DATE, last_day DATE,
    address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_programme_phase_version_programme_phase ON programme_phase_version (programme_phase_id);
CREATE UNIQUE INDEX ux_programme_phase_version_open ON programme_phase_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_programme_phase_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER programme_phase_version_no_delete BEFORE DELETE ON programme_phase_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER programme_phase_version_no_update BEFORE UPDATE OF
    fid, programme_phase_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code,
    owner_key, name, programme, first_day, last_day, address, ward_written, district_written, province_written,
    accuracy_m, submitted_first, submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id,
    district_then_id, then_basis, field_extra, geom ON programme_phase_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER programme_phase_version_close_once BEFORE UPDATE OF change_to ON programme_phase_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- A stretch of street or a structure that a programme changes, its target and the day on which it was done.
-- segments: codes of street segments, divided by |.
CREATE TABLE programme_item_version (
    fid INTEGER PRIMARY KEY, programme_item_id INTEGER NOT NULL, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    version INTEGER NOT NULL CHECK (version > 0), valid_from DATE, valid_to DATE, change_from INTEGER NOT NULL,
    change_to INTEGER CHECK (change_to >= change_from), content_hash INTEGER NOT NULL, search_key TEXT NOT NULL,
    code TEXT NOT NULL, owner_key TEXT NOT NULL, name TEXT, operator TEXT, operator_raw TEXT, programme TEXT,
    phase TEXT, street TEXT, from_node TEXT, to_node TEXT, segments TEXT, structure TEXT,
    length_m REAL CHECK (length_m >= 0), starts_on DATE,
    target_on DATE, done_on DATE, withdraw_by DATE, evidence TEXT, evidence_sha256 TEXT, note TEXT, begins_on DATE,
    ends_on DATE, address TEXT, ward_written TEXT, district_written TEXT, province_written TEXT,
    accuracy_m REAL CHECK (accuracy_m >= 0), submitted_first TEXT, submitted_second TEXT, submitted_epsg INTEGER,
    submitted_note TEXT, commune_id INTEGER REFERENCES admin_unit (admin_unit_id),
    commune_then_id INTEGER REFERENCES admin_unit (admin_unit_id),
    district_then_id INTEGER REFERENCES admin_unit (admin_unit_id), then_basis TEXT, field_extra TEXT, geom BLOB,
    CHECK (valid_from < valid_to));
CREATE INDEX ix_programme_item_version_programme_item ON programme_item_version (programme_item_id);
CREATE UNIQUE INDEX ux_programme_item_version_open ON programme_item_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
CREATE VIRTUAL TABLE rtree_programme_item_version_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER programme_item_version_no_delete BEFORE DELETE ON programme_item_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER programme_item_version_no_update BEFORE UPDATE OF
    fid, programme_item_id, uuid, version, valid_from, valid_to, change_from, content_hash, search_key, code,
    owner_key, name, operator, operator_raw, programme, phase, street, from_node, to_node, segments, structure,
    length_m, starts_on, target_on, done_on, withdraw_by, evidence, evidence_sha256, note,
    begins_on, ends_on, address, ward_written, district_written, province_written, accuracy_m, submitted_first,
    submitted_second, submitted_epsg, submitted_note, commune_id, commune_then_id, district_then_id, then_basis,
    field_extra, geom ON programme_item_version
BEGIN SELECT RAISE(ABORT, 'versions are never edited'); END;
CREATE TRIGGER programme_item_version_close_once BEFORE UPDATE OF change_to ON programme_item_version
WHEN OLD.change_to IS NOT NULL OR NEW.change_to IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is closed once'); END;

-- What QGIS and GDAL show: the present state.
CREATE VIEW works AS
SELECT v.fid AS OGC_FID, v.code AS code, v.name AS name, v.kind AS kind, v.party AS party, v.status AS status,
    v.trenching AS trenching, v.street AS street, v.from_node AS from_node, v.to_node AS to_node,
    v.length_m AS length_m, v.measured_length_m AS measured_length_m, v.starts_on AS starts_on,
    v.finishes_on AS finishes_on, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM works_version v
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;
CREATE VIEW programme_items AS
SELECT v.fid AS OGC_FID, v.programme AS programme, v.code AS code, v.name AS name, p.kind AS kind, v.phase AS phase,
    v.street AS street, v.from_node AS from_node, v.to_node AS to_node, v.structure AS structure,
    v.length_m AS length_m, v.target_on AS target_on, v.done_on AS done_on,
    v.ends_on AS dropped_on, v.valid_from AS valid_from, v.change_from AS change_number, v.geom AS geom
FROM programme_item_version v
LEFT JOIN programme_version p ON p.code = v.owner_key AND p.change_to IS NULL AND p.valid_to IS NULL
WHERE v.change_to IS NULL AND v.valid_to IS NULL AND v.geom IS NOT NULL;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('works', 'features', 'works', 'Công trình của đơn vị khác trên đường / works of others in streets', 4326),
    ('programme_items', 'features', 'programme_items', 'Hạng mục của chương trình / items of programmes', 4326);
INSERT INTO gpkg_geometry_columns VALUES
    ('works', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('programme_items', 'geom', 'GEOMETRY', 4326, 0, 0);
INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
    useAsDefault, description, owner) VALUES
('', '', 'works', 'geom', 'works', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;status&quot; = ''finished''" label="Đã xong" symbol="0"/>
<rule key="r1" filter="&quot;status&quot; = ''cancelled''" label="Đã bỏ" symbol="1"/>
<rule key="r2" filter="ELSE" label="Sắp làm, đang làm" symbol="2"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="120,120,120,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="200,200,200,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="2" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="240,140,60,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Theo tình trạng / by status', 'hatang'),
('', '', 'programme_items', 'geom', 'programme_items', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r0" filter="&quot;done_on&quot; IS NOT NULL" label="Đã hoàn thành" symbol="0"/>
<rule key="r1" filter="ELSE" label="Chưa hoàn thành" symbol="1"/>
</rules>
<symbols>
<symbol name="0" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="38,120,178,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
<symbol name="1" type="line" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="214,47,39,255"/><prop k="line_width" v="0.9"/><prop k="line_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>1</layerGeometryType>
</qgis>', '', 1, 'Đã hoàn thành hay chưa / done or not', 'hatang');
