-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- What QGIS and GDAL show: views of the present state, registered as GeoPackage layers, and their styles.
-- Registering layer_styles as 'attributes' also keeps GDAL from listing the tables behind the views.

CREATE VIEW stations AS
SELECT b.fid AS OGC_FID, b.code AS code, b.operator_code AS operator, s.name AS name, s.address AS address,
    t.mast_class AS mast_class, t.kind AS structure_kind, t.height_m AS height_m, t.host_height_m AS host_height_m,
    b.status AS status, b.technologies AS technologies, b.in_service_from AS in_service_from,
    c.full_name AS commune, p.full_name AS province, d.full_name AS district_before_2025,
    s.accuracy_m AS accuracy_m, b.valid_from AS valid_from, b.change_from AS change_number, s.geom AS geom
FROM base_station_version b
JOIN structure_version t ON t.structure_id = b.structure_id AND t.change_to IS NULL AND t.valid_to IS NULL
JOIN site_version s ON s.site_id = t.site_id AND s.change_to IS NULL AND s.valid_to IS NULL
LEFT JOIN admin_unit_version c ON c.admin_unit_id = s.commune_id AND c.change_to IS NULL
LEFT JOIN admin_unit_version p ON p.admin_unit_id = c.parent_id AND p.change_to IS NULL
LEFT JOIN admin_unit_version d ON d.admin_unit_id = s.district_then_id AND d.change_to IS NULL
WHERE b.change_to IS NULL AND b.valid_to IS NULL;

CREATE VIEW sites AS
SELECT s.fid AS OGC_FID, s.code AS code, s.name AS name, s.address AS address, c.full_name AS commune,
    p.full_name AS province, d.full_name AS district_before_2025, s.accuracy_m AS accuracy_m,
    s.submitted_first AS submitted_first, s.submitted_second AS submitted_second, s.submitted_epsg AS submitted_epsg,
    s.valid_from AS valid_from, s.change_from AS change_number, s.geom AS geom
FROM site_version s
LEFT JOIN admin_unit_version c ON c.admin_unit_id = s.commune_id AND c.change_to IS NULL
LEFT JOIN admin_unit_version p ON p.admin_unit_id = c.parent_id AND p.change_to IS NULL
LEFT JOIN admin_unit_version d ON d.admin_unit_id = s.district_then_id AND d.change_to IS NULL
WHERE s.change_to IS NULL AND s.valid_to IS NULL;

CREATE VIEW communes AS
SELECT a.fid AS OGC_FID, a.code AS code, a.full_name AS name, a.kind AS kind, p.full_name AS parent, a.valid_from AS valid_from,
    a.valid_to AS valid_to, a.source AS source, a.geometry_note AS geometry_note, a.geom AS geom
FROM admin_unit_version a
LEFT JOIN admin_unit_version p ON p.admin_unit_id = a.parent_id AND p.change_to IS NULL
WHERE a.change_to IS NULL AND a.level = 'commune' AND a.geom IS NOT NULL AND a.valid_to IS NULL;

CREATE VIEW districts_before_2025 AS
SELECT a.fid AS OGC_FID, a.code AS code, a.full_name AS name, a.kind AS kind, p.full_name AS parent, a.valid_from AS valid_from,
    a.valid_to AS valid_to, a.source AS source, a.geometry_note AS geometry_note, a.geom AS geom
FROM admin_unit_version a
LEFT JOIN admin_unit_version p ON p.admin_unit_id = a.parent_id AND p.change_to IS NULL
WHERE a.change_to IS NULL AND a.level = 'district' AND a.geom IS NOT NULL;

CREATE VIEW provinces AS
SELECT a.fid AS OGC_FID, a.code AS code, a.full_name AS name, a.kind AS kind, p.full_name AS parent, a.valid_from AS valid_from,
    a.valid_to AS valid_to, a.source AS source, a.geometry_note AS geometry_note, a.geom AS geom
FROM admin_unit_version a
LEFT JOIN admin_unit_version p ON p.admin_unit_id = a.parent_id AND p.change_to IS NULL
WHERE a.change_to IS NULL AND a.level = 'province' AND a.geom IS NOT NULL AND a.valid_to IS NULL;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('stations', 'features', 'stations', 'Trạm BTS hiện nay / base stations, present state', 4326),
    ('sites', 'features', 'sites', 'Vị trí đặt trạm hiện nay / sites, present state', 4326),
    ('communes', 'features', 'communes', 'Xã, phường, đặc khu hiện nay / communes of now', 4326),
    ('districts_before_2025', 'features', 'districts_before_2025', 'Quận, huyện trước 01/7/2025 / districts before 2025-07-01', 4326),
    ('provinces', 'features', 'provinces', 'Tỉnh, thành phố hiện nay / provinces of now', 4326);
INSERT INTO gpkg_geometry_columns VALUES
    ('stations', 'geom', 'POINT', 4326, 0, 0), ('sites', 'geom', 'POINT', 4326, 0, 0),
    ('communes', 'geom', 'GEOMETRY', 4326, 0, 0), ('districts_before_2025', 'geom', 'GEOMETRY', 4326, 0, 0),
    ('provinces', 'geom', 'GEOMETRY', 4326, 0, 0);

-- QGIS's own table of styles, in the form in which QGIS makes it.
CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'layer_styles');
INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
    useAsDefault, description, owner) VALUES
('', '', 'stations', 'geom', 'stations', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
<rules key="root">
<rule key="r1" filter="&quot;status&quot; = ''dismantled''" label="Đã tháo dỡ" symbol="0"/>
<rule key="r2" filter="&quot;mast_class&quot; LIKE ''A2%''" label="Cột cồng kềnh (A2)" symbol="1"/>
<rule key="r3" filter="&quot;mast_class&quot; LIKE ''A1%''" label="Cột không cồng kềnh (A1)" symbol="2"/>
<rule key="r4" filter="ELSE" label="Chưa rõ loại cột" symbol="3"/>
</rules>
<symbols>
<symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="160,160,160,255"/><prop k="name" v="cross2"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2"/><prop k="size_unit" v="MM"/></layer></symbol>
<symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="214,47,39,255"/><prop k="name" v="triangle"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="3"/><prop k="size_unit" v="MM"/></layer></symbol>
<symbol name="2" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="38,120,178,255"/><prop k="name" v="circle"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2.2"/><prop k="size_unit" v="MM"/></layer></symbol>
<symbol name="3" type="marker" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="color" v="240,190,60,255"/><prop k="name" v="circle"/><prop k="outline_color" v="35,35,35,255"/><prop k="outline_width" v="0.2"/><prop k="size" v="2.2"/><prop k="size_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>', '', 1, 'Theo loại cột / by mast class', 'hatang'),
('', '', 'communes', 'geom', 'communes', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
<symbols>
<symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="255,255,255,0"/><prop k="style" v="no"/><prop k="outline_color" v="120,120,120,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.3"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>2</layerGeometryType>
</qgis>', '', 1, 'Ranh giới / outline', 'hatang'),
('', '', 'districts_before_2025', 'geom', 'districts_before_2025', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
<symbols>
<symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="255,255,255,0"/><prop k="style" v="no"/><prop k="outline_color" v="150,90,160,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.4"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>2</layerGeometryType>
</qgis>', '', 1, 'Ranh giới cũ / former outline', 'hatang'),
('', '', 'provinces', 'geom', 'provinces', '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
<symbols>
<symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="255,255,255,0"/><prop k="style" v="no"/><prop k="outline_color" v="60,60,60,255"/><prop k="outline_style" v="solid"/><prop k="outline_width" v="0.6"/><prop k="outline_width_unit" v="MM"/></layer></symbol>
</symbols>
</renderer-v2>
<layerGeometryType>2</layerGeometryType>
</qgis>', '', 1, 'Ranh giới / outline', 'hatang');
