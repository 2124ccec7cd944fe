-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- The licensing desk: what the clocks of a case rest on, its steps with their stage, documents, permits, settings.

-- Of the case as it was handed in; NULL in cases of before this schema. previous_id: the case it continues (extension,
-- change, re-issue of its permit; the permit after the planning opinion).
ALTER TABLE application ADD COLUMN procedure TEXT;
ALTER TABLE application ADD COLUMN province TEXT;
ALTER TABLE application ADD COLUMN complexity TEXT;
ALTER TABLE application ADD COLUMN remote INTEGER CHECK (remote = 0 OR remote = 1);
ALTER TABLE application ADD COLUMN stations INTEGER CHECK (stations > 0);
ALTER TABLE application ADD COLUMN channel TEXT;
ALTER TABLE application ADD COLUMN applicant TEXT;
ALTER TABLE application ADD COLUMN site TEXT;
ALTER TABLE application ADD COLUMN address TEXT;
ALTER TABLE application ADD COLUMN previous_id INTEGER REFERENCES application (fid);

-- stage: where the case stands after the step; NULL: a remark beside the workflow (check, override). role: who acted in
-- the workflow. papers: codes of the workflow, by commas. officer: in charge from here on; NULL = as before.
ALTER TABLE application_event ADD COLUMN stage TEXT;
ALTER TABLE application_event ADD COLUMN role TEXT;
ALTER TABLE application_event ADD COLUMN papers TEXT;
ALTER TABLE application_event ADD COLUMN body TEXT;
ALTER TABLE application_event ADD COLUMN authority TEXT;
ALTER TABLE application_event ADD COLUMN extra_days INTEGER CHECK (extra_days > 0);
ALTER TABLE application_event ADD COLUMN officer TEXT;

-- Bytes of attached files, each content once; at most 25 MiB.
CREATE TABLE stored_file (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0 AND size_bytes <= 26214400 AND size_bytes = length(bytes)),
    bytes BLOB NOT NULL);
CREATE TRIGGER stored_file_no_update BEFORE UPDATE ON stored_file
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER stored_file_no_delete BEFORE DELETE ON stored_file
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- A file that came with a step. number: 1, 2, … within the case.
CREATE TABLE application_document (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application (fid),
    event_id INTEGER NOT NULL REFERENCES application_event (fid),
    number INTEGER NOT NULL CHECK (number > 0), kind TEXT NOT NULL CHECK (length(kind) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0), source TEXT, media_type TEXT NOT NULL,
    stored_file_id INTEGER NOT NULL REFERENCES stored_file (fid),
    UNIQUE (application_id, number));
CREATE TRIGGER application_document_no_update BEFORE UPDATE ON application_document
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER application_document_no_delete BEFORE DELETE ON application_document
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- What was given out: an opinion, permit or noted notice, and what became of it. kind: of the case.
-- previous_id: the permit that is extended, changed, re-issued or revoked.
CREATE TABLE permit (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application (fid),
    event_id INTEGER NOT NULL REFERENCES application_event (fid),
    action TEXT NOT NULL CHECK (action = 'issue' OR action = 'extend' OR action = 'change' OR action = 'reissue' OR
        action = 'revoke'),
    kind TEXT NOT NULL, number TEXT NOT NULL CHECK (length(number) > 0), on_day DATE NOT NULL, expires_on DATE,
    previous_id INTEGER REFERENCES permit (fid));
CREATE UNIQUE INDEX ix_permit_number ON permit (kind, number, substr(on_day, 1, 4)) WHERE action = 'issue';
CREATE INDEX ix_permit_application ON permit (application_id);
CREATE TRIGGER permit_no_update BEFORE UPDATE ON permit
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER permit_no_delete BEFORE DELETE ON permit
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;

-- What a department has decided for itself, as the pattern of its case numbers; the last row of a name counts.
CREATE TABLE desk_setting (
    fid INTEGER PRIMARY KEY, change_from INTEGER NOT NULL, name TEXT NOT NULL CHECK (length(name) > 0),
    value TEXT NOT NULL);
CREATE TRIGGER desk_setting_no_update BEFORE UPDATE ON desk_setting
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER desk_setting_no_delete BEFORE DELETE ON desk_setting
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
