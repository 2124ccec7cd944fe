// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Looking after the file: info, upgrade, verify, backup, restore.
#include "store/detail/file_ops.hpp"
#include "store/detail/register_impl.hpp"
#include "store/detail/schema.hpp"
#include "store/detail/verifier.hpp"
#include "store/register_file.hpp"

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

constexpr int kCopyTries = 12;

std::string metadata(Connection const& connection, std::string_view key) {
    Statement row = connection.prepare(sql::get_metadata);
    return row.bind(1, key).step() ? std::string(row.text(0)) : std::string();
}

/// Copies page by page into a new file; the source may be written by others before and after.
void copy_pages(Connection& from, std::filesystem::path const& part) {
    sqlite3* to = nullptr;
    int code =
        sqlite3_open_v2(part.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK) {
        // the copy is thrown away unless it is complete, and it is flushed before it gets its name
        sqlite3_exec(to, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
        sqlite3_backup* const copy = sqlite3_backup_init(to, "main", from.handle(), "main");
        if (copy != nullptr) {
            int tries = 0; // each waits for the busy timeout
            do
                code = sqlite3_backup_step(copy, -1);
            while ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && ++tries < kCopyTries);
            sqlite3_backup_finish(copy);
        }
        code = sqlite3_extended_errcode(to);
    }
    std::optional<core::Error> failure;
    if (code != SQLITE_OK && code != SQLITE_DONE)
        failure = sqlite_error(to, code);
    sqlite3_close_v2(to);
    if (failure)
        throw *failure;
}

void copy_whole(Connection& from, std::filesystem::path const& target, bool overwrite) {
    remove_dead_parts(target);
    std::filesystem::path const part = part_name(target);
    remove_part(part);
    try {
        copy_pages(from, part);
        put_in_place(part, target, overwrite);
    } catch (...) {
        remove_part(part);
        throw;
    }
}

void require_absent(std::filesystem::path const& target, core::Words hint) {
    if (std::filesystem::exists(target))
        throw core::conflict_error(
            {"tệp " + quoted(target) + " đã có", "the file " + quoted(target) + " is already there"}, std::move(hint));
}

std::filesystem::path backup_name(std::filesystem::path const& path, int schema) {
    std::string const stem = path.string() + ".schema-" + std::to_string(schema);
    std::filesystem::path name = stem + ".backup";
    for (int i = 2; std::filesystem::exists(name); ++i)
        name = stem + "-" + std::to_string(i) + ".backup";
    return name;
}

/// Rolls back what a dead writer left and waits for a living one, so that no journal is applied to the new file.
void settle_old_file(std::filesystem::path const& path) {
    try {
        Connection old(path, OpenMode::write);
        old.execute("BEGIN EXCLUSIVE; ROLLBACK");
    } catch (core::Error const& error) {
        if (error.kind() == core::ErrorKind::conflict)
            throw;
        // damaged beyond opening: its journal is worth nothing without it
        std::error_code ignored;
        std::filesystem::remove(path.string() + "-journal", ignored);
    }
}

} // namespace

RegisterInfo info(std::filesystem::path const& path) {
    std::unique_ptr<Connection> const connection = open_any_schema(path, OpenMode::read);
    RegisterInfo info;
    info.schema = schema_of(*connection);
    info.schema_of_program = newest_schema();
    info.created_at = metadata(*connection, "created_at");
    info.created_by = metadata(*connection, "created_by");
    info.sqlite_version = sqlite3_libversion();
    info.journal_mode = connection->text_of("PRAGMA journal_mode");
    info.file_bytes = static_cast<std::int64_t>(std::filesystem::file_size(path));
    Statement counts = connection->prepare(sql::get_counts);
    counts.step();
    info.changes = counts.integer(0);
    info.stations = counts.integer(1);
    info.sites = counts.integer(2);
    info.structures = counts.integer(3);
    info.provinces = counts.integer(4);
    info.districts = counts.integer(5);
    info.communes = counts.integer(6);
    info.successions = counts.integer(7);
    info.head = head_text(log_tail(*connection));
    return info;
}

UpgradeResult upgrade(std::filesystem::path const& path, Surroundings const& around) {
    Surroundings const full = complete(around);
    std::unique_ptr<Connection> const connection = open_any_schema(path, OpenMode::write);
    connection->set_lock_wait(full.lock_wait_milliseconds);
    UpgradeResult result;
    result.from = schema_of(*connection);
    result.to = newest_schema();
    if (result.from >= result.to) {
        require_newest(*connection);
        return result;
    }
    result.backup = backup_name(path, result.from);
    copy_whole(*connection, result.backup, false);
    migrate(*connection, result.from, result.to, {utc_text(full.unix_milliseconds()), full.program_version});
    return result;
}

VerifyResult verify(std::filesystem::path const& path, std::optional<std::string> const& exported_head) {
    start_hashing();
    std::optional<LogTail> const head = exported_head ? std::optional(parse_head(*exported_head)) : std::nullopt;
    require_file(path);
    try {
        std::unique_ptr<Connection> const connection = open_connection(path, OpenMode::read);
        return Verifier(*connection).run(head);
    } catch (core::Error const& error) {
        if (error.kind() != core::ErrorKind::io)
            throw;
        VerifyResult damaged;
        damaged.problems.push_back({0, "page", error.sentence()});
        return damaged;
    }
}

void backup(std::filesystem::path const& path, std::filesystem::path const& target) {
    require_absent(target, {"chọn tên khác cho bản sao lưu", "choose another name for the backup"});
    copy_whole(*open_any_schema(path, OpenMode::read), target, false);
}

VerifyResult restore(std::filesystem::path const& backup_file, std::filesystem::path const& path, bool overwrite) {
    if (!overwrite)
        require_absent(
            path, {"thêm --overwrite để thay sổ đang có", "add --overwrite to replace the register that is there"});
    VerifyResult result = verify(backup_file);
    if (!result.ok())
        throw core::data_error(
            {"bản sao lưu " + quoted(backup_file) + " không nguyên vẹn: " + result.problems.front().message.vi,
             "the backup " + quoted(backup_file) + " is not sound: " + result.problems.front().message.en},
            {"dùng một bản sao lưu khác", "use another backup"});
    if (std::filesystem::exists(path))
        settle_old_file(path);
    copy_whole(*open_connection(backup_file, OpenMode::read), path, overwrite);
    return result;
}

} // namespace hatang::store
