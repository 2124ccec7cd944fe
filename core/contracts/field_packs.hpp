// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What left for the field, what came back, and what a person has yet to decide. Rows are added and never edited.
/// Implemented in store/.

#include "core/contracts/register_writer.hpp"
#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/uuid.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// A record that a pack took along.
struct FieldPackItem {
    std::string layer; ///< plural of its kind: "poles"
    std::string uuid;  ///< of the register's record
    std::string code;
    std::string owner_key;
    bool operator==(FieldPackItem const&) const = default;
};

struct FieldPack {
    std::int64_t id = 0; ///< local to the register
    std::string uuid;
    std::string code; ///< "GTD-2026-0001"; empty on writing = the next of its year
    Date made_on;
    std::string team;
    std::string actor;
    std::string scope;       ///< as asked, JSON
    std::int64_t change = 0; ///< the register as known at it is what left
    std::int64_t items = 0;
    std::int64_t receipts = 0; ///< how often something of it came back
};

/// added, changed, unchanged, ended: what was done to the register; conflict: kept for a person; proposed: a field that
/// only a person may change; noted: kept beside a known asset; rejected: the note says why.
struct FieldReceiptItem {
    std::string layer;
    std::int64_t row = 0; ///< as the file counts; 0 for what is missing from it
    std::string uuid;
    std::string code; ///< of the register's record; may be empty
    std::string outcome;
    std::string told;                 ///< values as received, JSON; empty for photos
    std::string note;                 ///< for people
    std::string file;                 ///< of a photo, as the row names it
    std::string sha256;               ///< of a photo that was there
    std::string taken_at;             ///< by the photo's own words
    std::optional<GeoPoint> position; ///< of an observation, or where a photo was taken by its own words
};

struct FieldReceipt {
    std::int64_t id = 0;
    std::string code;      ///< "BN-2026-0001"; empty on writing = the next of its year
    std::string pack_code; ///< empty: observations without a pack
    Date received_on;
    std::string actor;
    std::string file_name;
    std::string file_sha256;
    std::int64_t change = 0;
    std::int64_t items = 0;
};

/// One field of one record; texts as core/field/field_values.hpp writes them, nothing = unknown.
struct FieldConflict {
    std::int64_t id = 0;
    std::string code; ///< "XD-2026-0001"; empty on writing = the next of its year
    std::string receipt_code;
    std::string pack_code;
    std::string team;
    Date received_on;
    std::string layer;
    std::string uuid;
    std::string record_code;
    std::string field;
    std::optional<std::string> base;   ///< when the pack left
    std::optional<std::string> ours;   ///< the register when the pack came back
    std::optional<std::string> theirs; ///< the field team
    std::int64_t change = 0;
};

struct FieldConflictEnd {
    Date on;
    std::string actor;
    std::string take; ///< ours, theirs, value
    std::optional<std::string> value;
    std::string reason;
};

struct FieldConflictRow {
    FieldConflict conflict;
    std::optional<FieldConflictEnd> end; ///< nothing = open
};

/// What was last received of one row of a pack.
struct FieldTold {
    std::string layer;
    std::string uuid;
    std::string code;
    std::string outcome;
    std::string told;
};

class FieldPackReader {
public:
    virtual ~FieldPackReader() = default;
    /// Oldest first.
    virtual std::vector<FieldPack> packs() const = 0;
    virtual std::optional<FieldPack> find_pack_by_uuid(std::string_view uuid) const = 0;
    virtual std::optional<FieldPack> find_pack(std::string_view code) const = 0;
    virtual std::vector<FieldPackItem> items(FieldPack const& pack) const = 0;
    /// Oldest first: the last of a uuid holds.
    virtual std::vector<FieldTold> told(FieldPack const& pack) const = 0;
    virtual bool was_received(std::string_view uuid) const = 0;
    /// Oldest first; \p code, \p file_sha256: only these, empty = any.
    virtual std::vector<FieldReceipt> receipts(std::string_view code = {}, std::string_view file_sha256 = {}) const = 0;
    virtual std::vector<FieldReceiptItem> receipt_items(FieldReceipt const& receipt) const = 0;
    /// In the order in which they came; \p code empty = all.
    virtual std::vector<FieldConflictRow> conflicts(std::string_view code = {}) const = 0;
    /// Names this register in packs.
    virtual std::string register_id() const = 0;
};

/// The three that give codes return them: numbers have no gaps and no repeats within a year.
class FieldPackWriter {
public:
    virtual ~FieldPackWriter() = default;
    virtual std::string add_pack(FieldPack& pack) = 0; ///< fills uuid, code, id and change
    virtual void add_item(FieldPack const& pack, FieldPackItem const& item) = 0;
    virtual std::string add_receipt(FieldReceipt& receipt, std::optional<std::int64_t> pack_id) = 0;
    virtual void add_receipt_item(FieldReceipt const& receipt, FieldReceiptItem const& item) = 0;
    virtual std::string add_conflict(FieldConflict& conflict, FieldReceipt const& receipt) = 0;
    /// \throws Error(conflict) when it has an end already.
    virtual void end_conflict(FieldConflict const& conflict, FieldConflictEnd const& end) = 0;
};

/// Records by what names them in the field: their UUID.
class FieldPlaceWriter {
public:
    virtual ~FieldPlaceWriter() = default;
    /// Adds a record under the UUID that it was given in the field. \throws Error(conflict) when its code or its UUID
    /// is taken.
    virtual void add(PlaceRecord const& record, std::optional<Date> valid_from, Uuid const& uuid) = 0;
    /// The record with this id (PlaceRow::id) is as \p record says from \p valid_from on (none: it always was), its
    /// code and owner included. \throws Error(conflict) when another record has that code.
    virtual PutOutcome change(std::int64_t id, PlaceRecord const& record, std::optional<Date> valid_from) = 0;
};

/// A change that may also note what leaves and comes back.
class FieldChange : public ChangeWriter {
public:
    virtual FieldPackWriter& field_packs() = 0;
    virtual FieldPlaceWriter& field_places() = 0;
};

/// The register as the field desk sees it.
class FieldRegister {
public:
    virtual ~FieldRegister() = default;
    virtual FieldPackReader const& field_packs() const = 0;
    /// As RegisterWriter::begin_change().
    virtual std::unique_ptr<FieldChange> begin_field_change() = 0;
};

} // namespace hatang::core
