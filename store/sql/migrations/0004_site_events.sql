-- SPDX-FileCopyrightText: The hatang authors
-- SPDX-License-Identifier: Apache-2.0
-- What a person decided about sites that lie close together. merged: site_id ended on on_day, and what stood there
-- stands on other_site_id since; split: site_id stands again since on_day, having been part of other_site_id; kept_apart:
-- the two are two places. distance_m: between them when it was decided.
CREATE TABLE site_event (
    fid INTEGER PRIMARY KEY, site_id INTEGER NOT NULL, change_from INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'merged' OR kind = 'split' OR kind = 'kept_apart'),
    on_day DATE NOT NULL, other_site_id INTEGER NOT NULL, distance_m REAL CHECK (distance_m >= 0),
    reason TEXT NOT NULL, CHECK (site_id <> other_site_id));
CREATE INDEX ix_site_event_site ON site_event (site_id);
CREATE INDEX ix_site_event_other_site ON site_event (other_site_id);
CREATE TRIGGER site_event_no_update BEFORE UPDATE ON site_event
BEGIN SELECT RAISE(ABORT, 'rows are never edited'); END;
CREATE TRIGGER site_event_no_delete BEFORE DELETE ON site_event
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
