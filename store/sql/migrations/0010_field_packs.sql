-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- Field packs that left, what came back, conflicts. Nothing here is edited: a pack, the records in it, a receipt and its
-- rows, a conflict and its end are rows of their own. Layers are named by the plural of their kind ("poles"); record_uuid
-- is the uuid of the register's record as text.

-- A pack: what it holds is the register as known at change_from, cut to its scope (JSON, as asked).
CREATE TABLE field_pack (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0), made_on DATE NOT NULL, team TEXT NOT NULL, actor TEXT NOT NULL,
    scope TEXT NOT NULL);
CREATE TRIGGER field_pack_no_update BEFORE UPDATE ON field_pack
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_pack_no_delete BEFORE DELETE ON field_pack
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Which records a pack took along: what is missing when it comes back was deleted in the field.
CREATE TABLE field_pack_item (
    fid INTEGER PRIMARY KEY, pack_id INTEGER NOT NULL REFERENCES field_pack (fid), change_from INTEGER NOT NULL,
    layer TEXT NOT NULL, record_uuid TEXT NOT NULL CHECK (length(record_uuid) = 36), code TEXT NOT NULL,
    owner_key TEXT NOT NULL);
CREATE INDEX ix_field_pack_item_pack ON field_pack_item (pack_id);
CREATE TRIGGER field_pack_item_no_update BEFORE UPDATE ON field_pack_item
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_pack_item_no_delete BEFORE DELETE ON field_pack_item
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- One file that came back; pack_id NULL: observations without a pack.
CREATE TABLE field_receipt (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0), pack_id INTEGER REFERENCES field_pack (fid),
    received_on DATE NOT NULL, actor TEXT NOT NULL, file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64));
CREATE INDEX ix_field_receipt_file ON field_receipt (file_sha256);
CREATE TRIGGER field_receipt_no_update BEFORE UPDATE ON field_receipt
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_receipt_no_delete BEFORE DELETE ON field_receipt
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- Every row and photo of it, and what became of it. told: the values as received (JSON), the base of a later merge of the
-- same row. geom: where a photo was taken by its own words (EXIF), or an observation made; GeoPackage point, WGS 84.
CREATE TABLE field_receipt_item (
    fid INTEGER PRIMARY KEY, receipt_id INTEGER NOT NULL REFERENCES field_receipt (fid), change_from INTEGER NOT NULL,
    layer TEXT NOT NULL, row_number INTEGER NOT NULL, record_uuid TEXT, code TEXT,
    outcome TEXT NOT NULL CHECK (outcome = 'added' OR outcome = 'changed' OR outcome = 'unchanged' OR
        outcome = 'ended' OR outcome = 'conflict' OR outcome = 'proposed' OR outcome = 'noted' OR
        outcome = 'rejected' OR outcome = 'photo' OR outcome = 'photo_missing'),
    told TEXT, note TEXT, file TEXT, sha256 TEXT, taken_at TEXT, geom BLOB);
CREATE INDEX ix_field_receipt_item_receipt ON field_receipt_item (receipt_id);
CREATE INDEX ix_field_receipt_item_record ON field_receipt_item (record_uuid);
CREATE TRIGGER field_receipt_item_no_update BEFORE UPDATE ON field_receipt_item
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_receipt_item_no_delete BEFORE DELETE ON field_receipt_item
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- One field that both sides changed, or that only a person may change; NULL = unknown. It stays until it has an end.
CREATE TABLE field_conflict (
    fid INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16), change_from INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0), receipt_id INTEGER NOT NULL REFERENCES field_receipt (fid),
    layer TEXT NOT NULL, record_uuid TEXT NOT NULL, record_code TEXT NOT NULL, field TEXT NOT NULL,
    base_value TEXT, register_value TEXT, field_value TEXT);
CREATE INDEX ix_field_conflict_record ON field_conflict (record_uuid);
CREATE TRIGGER field_conflict_no_update BEFORE UPDATE ON field_conflict
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_conflict_no_delete BEFORE DELETE ON field_conflict
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TABLE field_conflict_end (
    fid INTEGER PRIMARY KEY, conflict_id INTEGER NOT NULL UNIQUE REFERENCES field_conflict (fid),
    change_from INTEGER NOT NULL, ended_on DATE NOT NULL, actor TEXT NOT NULL,
    take TEXT NOT NULL CHECK (take = 'ours' OR take = 'theirs' OR take = 'value'), value TEXT,
    reason TEXT NOT NULL CHECK (length(reason) > 0));
CREATE TRIGGER field_conflict_end_no_update BEFORE UPDATE ON field_conflict_end
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER field_conflict_end_no_delete BEFORE DELETE ON field_conflict_end
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
