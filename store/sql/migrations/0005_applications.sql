-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- A case at the licensing desk, as it was submitted; what happened to it since stands in application_event, oldest
-- first: submit, assess (the check as evaluated, with packs and hashes), override, withdraw, decide … The state of a
-- case is what its events say. proposal: the document as read, JSON. geom: GeoPackage point, WGS 84.
CREATE TABLE application (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    kind TEXT NOT NULL CHECK (kind = 'planning_opinion' OR kind = 'construction_permit' OR
        kind = 'notice_of_commencement' OR kind = 'cable_route' OR kind = 'undergrounding' OR kind = 'relocation' OR
        kind = 'temporary_station'),
    filed_on DATE NOT NULL, operator_code TEXT, mast_class TEXT, height_m REAL CHECK (height_m > 0),
    proposal TEXT NOT NULL, geom BLOB NOT NULL);
CREATE TRIGGER application_no_update BEFORE UPDATE ON application
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER application_no_delete BEFORE DELETE ON application
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TABLE application_event (
    fid INTEGER PRIMARY KEY, application_id INTEGER NOT NULL REFERENCES application (fid),
    change_from INTEGER NOT NULL, step TEXT NOT NULL CHECK (length(step) > 0), on_day DATE NOT NULL,
    actor TEXT NOT NULL, note TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX ix_application_event_application ON application_event (application_id);
CREATE TRIGGER application_event_no_update BEFORE UPDATE ON application_event
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER application_event_no_delete BEFORE DELETE ON application_event
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
