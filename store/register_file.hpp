// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The register: one SQLite file in GeoPackage layout (docs/data-model.md,
/// docs/decisions/0002-register-file-layout.md). One process writes at a time; any number read. Every function throws
/// core::Error: not_found (no such file), schema_mismatch (not a register, older or newer schema), conflict (somebody
/// else writes, target exists), io.

#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hatang::store {

/// What would otherwise be global: given so that tests and samples are repeatable.
struct Surroundings {
    std::function<std::int64_t()> unix_milliseconds; ///< DEFAULT: the system clock
    std::optional<std::uint64_t> uuid_seed;          ///< DEFAULT: the system's random source
    int lock_wait_milliseconds = 5000;               ///< how long begin_change() waits for another writer
    std::string program_version = "0.1.0";           ///< recorded by create and upgrade
};

/// An open register. One thread uses it at a time. The parts given out live as long as the Register (moving keeps
/// them valid).
class Register {
public:
    struct Impl;
    explicit Register(std::unique_ptr<Impl> impl);
    ~Register();
    Register(Register&&) noexcept;
    Register& operator=(Register&&) noexcept;
    Register(Register const&) = delete;
    Register& operator=(Register const&) = delete;

    core::AdminReader const& admin() const;
    core::SiteReader const& sites() const;
    core::PlaceReader const& places() const;
    core::SiteMergeReader const& site_merges() const;
    core::ApplicationReader const& applications() const;
    core::ComplaintReader const& complaints() const;
    /// \throws core::Error(usage) when the register was opened for reading.
    core::RegisterWriter& writer();
    /// Number of the last change; nothing in an empty register.
    std::optional<core::ChangeNumber> last_change() const;

private:
    std::unique_ptr<Impl> m_impl;
};

/// Makes an empty register with the newest schema. \throws Error(conflict) when \p path exists.
void create(std::filesystem::path const& path, Surroundings const& around = {});
/// Opens for questions only. A journal left by a process that died is rolled back first.
Register open_read(std::filesystem::path const& path);
/// Opens for changes. Takes no lock until begin_change().
Register open_write(std::filesystem::path const& path, Surroundings const& around = {});

struct UpgradeResult {
    int from = 0;
    int to = 0;
    std::filesystem::path backup; ///< copy made before; empty when there was nothing to do
};
/// Brings an older register to this program's schema, after a backup beside it ("<name>.schema-<n>.backup").
UpgradeResult upgrade(std::filesystem::path const& path, Surroundings const& around = {});

struct RegisterInfo {
    int schema = 0; ///< of the file
    int schema_of_program = 0;
    std::string created_at; ///< UTC, ISO 8601
    std::string created_by; ///< program version
    std::string sqlite_version;
    std::string journal_mode;
    std::int64_t file_bytes = 0;
    std::int64_t changes = 0;
    std::int64_t stations = 0; ///< present state
    std::int64_t sites = 0;
    std::int64_t structures = 0;
    std::int64_t provinces = 0; ///< all dates
    std::int64_t districts = 0;
    std::int64_t communes = 0;
    std::int64_t successions = 0;
    std::string head; ///< as log_head()
};
/// Also answers for an older schema, then with schema < schema_of_program and counts as far as its tables exist.
RegisterInfo info(std::filesystem::path const& path);

/// What `verify` found wrong; `entry` is the first bad change, 0 when the problem is not in one change.
struct VerifyProblem {
    std::int64_t entry = 0;
    std::string code; ///< "entry-edited", "entry-missing", "rows-changed", "head-differs", "page", …
    core::Words message;
};
struct VerifyResult {
    std::int64_t changes = 0;
    std::int64_t rows = 0; ///< version rows whose digest was recomputed
    std::string head;
    std::vector<VerifyProblem> problems;
    bool ok() const { return problems.empty(); }
};
/// Recomputes the whole change log and the digests of all rows, then SQLite's own checks and the schema's text.
/// \p exported_head as printed by log_head() earlier: finds a log that was cut or rewritten since.
/// \throws Error(usage) for a head that cannot be read. What is wrong with the file is in the result.
VerifyResult verify(std::filesystem::path const& path, std::optional<std::string> const& exported_head = std::nullopt);

/// Copies the register (also while another process writes) to \p target, whole or not at all.
/// \throws Error(conflict) when \p target exists.
void backup(std::filesystem::path const& path, std::filesystem::path const& target);
/// Verifies \p backup_file, then puts a copy of it at \p path, whole or not at all.
/// \throws Error(conflict) when \p path exists and \p overwrite is false; Error(invalid_data) for a bad backup.
VerifyResult restore(std::filesystem::path const& backup_file, std::filesystem::path const& path, bool overwrite);

/// One entry of the change log.
struct LogEntry {
    core::ChangeNumber number{0};
    std::string at_utc;   ///< "2026-11-20T02:31:07.123Z"
    std::string at_local; ///< "2026-11-20T09:31:07.123+07:00"
    core::ChangeHeader header;
    std::int64_t rows_added = 0;
    std::int64_t versions_closed = 0;
    std::string hash; ///< 64 hex digits
};
/// What to show of the log: the last \p limit entries (0 = all) with number > \p after, newest first.
struct LogQuery {
    std::int64_t limit = 0;
    std::int64_t after = 0;
    std::string actor = {}; ///< empty = any
    std::string action = {};
};
std::vector<LogEntry> log(std::filesystem::path const& path, LogQuery const& query = {});
/// "<number>:<64 hex digits>" of the last entry, to be kept outside the machine; "0:" and zeros in an empty register.
std::string log_head(std::filesystem::path const& path);

} // namespace hatang::store
