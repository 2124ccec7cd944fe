-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The complaints desk: cases, what they are about, inspections and fines; personal data in tables of its own.

-- A complaint taken up by the desk; the complaint itself is a row of complaint_version with the same code, who sent it a
-- row of complaint_person_version. What decides its clocks stands here.
CREATE TABLE complaint_case (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL, code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    kind TEXT NOT NULL CHECK (kind = 'report' OR kind = 'grievance' OR kind = 'denunciation' OR kind = 'lawsuit'),
    complexity TEXT NOT NULL CHECK (complexity = 'ordinary' OR complexity = 'complex' OR
        complexity = 'specially_complex'),
    remote INTEGER NOT NULL CHECK (remote = 0 OR remote = 1), known_on DATE);
CREATE TRIGGER complaint_case_no_update BEFORE UPDATE ON complaint_case
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER complaint_case_no_delete BEFORE DELETE ON complaint_case
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- What happened to it, oldest first: steps of the workflow, and what the desk noted (assign, escalate, subject, cable,
-- joint, link, locate, file, read_persons). stage: where the case stood afterwards.
CREATE TABLE complaint_event (
    fid INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES complaint_case (fid), change_from INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (length(step) > 0), on_day DATE NOT NULL, actor TEXT NOT NULL, papers TEXT,
    target_kind TEXT, target TEXT, tag TEXT, due_on DATE, extra_days INTEGER NOT NULL CHECK (extra_days >= 0),
    remark TEXT, stage TEXT NOT NULL);
CREATE INDEX ix_complaint_event_case ON complaint_event (case_id);
CREATE TRIGGER complaint_event_no_update BEFORE UPDATE ON complaint_event
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER complaint_event_no_delete BEFORE DELETE ON complaint_event
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Evidence: the file itself with its hash.
CREATE TABLE complaint_file (
    fid INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES complaint_case (fid), change_from INTEGER NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind = 'photo' OR kind = 'letter' OR kind = 'minutes' OR
        kind = 'other'),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), taken_on DATE, note TEXT, content BLOB NOT NULL);
CREATE INDEX ix_complaint_file_case ON complaint_file (case_id);
CREATE TRIGGER complaint_file_no_update BEFORE UPDATE ON complaint_file
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER complaint_file_no_delete BEFORE DELETE ON complaint_file
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Where an address turned out to be; the newest row of a key counts. geom: GeoPackage point, WGS 84.
CREATE TABLE address_fix (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL, address_key TEXT NOT NULL CHECK (length(address_key) > 0),
    written TEXT NOT NULL, accuracy_m REAL NOT NULL CHECK (accuracy_m > 0),
    basis TEXT NOT NULL CHECK (basis = 'visit' OR basis = 'map' OR basis = 'survey'), complaint_code TEXT,
    on_day DATE NOT NULL, geom BLOB NOT NULL);
CREATE INDEX ix_address_fix_key ON address_fix (address_key);
CREATE TRIGGER address_fix_no_update BEFORE UPDATE ON address_fix
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER address_fix_no_delete BEFORE DELETE ON address_fix
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

CREATE TABLE inspection (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0), on_day DATE NOT NULL, body TEXT NOT NULL, subject_kind TEXT,
    subject_code TEXT, operator_code TEXT, complaint_code TEXT, findings TEXT NOT NULL);
CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER inspection_no_delete BEFORE DELETE ON inspection
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- A violation and its fine; the last version of a code counts. act, article: as the officer wrote them. fine_vnd: đồng.
CREATE TABLE violation (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (length(code) > 0), version INTEGER NOT NULL CHECK (version > 0), on_day DATE NOT NULL,
    operator_code TEXT, subject_kind TEXT, subject_code TEXT, inspection_code TEXT, complaint_code TEXT,
    act TEXT NOT NULL, article TEXT, fine_vnd REAL CHECK (fine_vnd > 0), decision_number TEXT, decided_on DATE,
    paid_on DATE, UNIQUE (code, version));
CREATE TRIGGER violation_no_update BEFORE UPDATE ON violation
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER violation_no_delete BEFORE DELETE ON violation
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Voters' meetings (tiếp xúc cử tri) are a channel too. A check cannot be changed in place: the table is made again with
-- its rows, column by column as in 0003.
CREATE TABLE complaint_before_0007 AS SELECT * FROM complaint_version;
DROP TABLE complaint_version;
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
        channel = 'press' OR channel = 'voters_meeting'),
    CHECK (valid_from < valid_to));
INSERT INTO complaint_version SELECT * FROM complaint_before_0007;
DROP TABLE complaint_before_0007;
CREATE INDEX ix_complaint_version_complaint ON complaint_version (complaint_id);
-- One open version for a code and an owner; lists are read in this order.
CREATE UNIQUE INDEX ux_complaint_version_open ON complaint_version (code, owner_key)
    WHERE change_to IS NULL AND valid_to IS NULL;
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
