// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/register_file.hpp"

#include "store/detail/file_ops.hpp"
#include "store/detail/register_impl.hpp"
#include "store/detail/schema.hpp"

#include <chrono>

#include "embedded/store_sql.hpp"

namespace hatang::store {

Surroundings complete(Surroundings around) {
    if (!around.unix_milliseconds)
        around.unix_milliseconds = [] {
            auto const now = std::chrono::system_clock::now().time_since_epoch();
            return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
        };
    return around;
}

namespace {

std::unique_ptr<Connection> open_and_identify(std::filesystem::path const& path, OpenMode mode) {
    auto connection = std::make_unique<Connection>(path, mode);
    schema_of(*connection);
    return connection;
}

bool has_journal(std::filesystem::path const& path) {
    std::error_code absent;
    std::uintmax_t const size = std::filesystem::file_size(path.string() + "-journal", absent);
    return !absent && size > 0;
}

} // namespace

std::unique_ptr<Connection> open_any_schema(std::filesystem::path const& path, OpenMode mode) {
    require_file(path);
    start_hashing();
    try {
        return open_and_identify(path, mode);
    } catch (core::Error const&) {
        if (mode != OpenMode::read || !has_journal(path))
            throw;
    }
    // a reader may not roll back the journal of a process that died: a writer does it once, if it is such a journal
    open_and_identify(path, OpenMode::write);
    return open_and_identify(path, mode);
}

std::unique_ptr<Connection> open_connection(std::filesystem::path const& path, OpenMode mode) {
    std::unique_ptr<Connection> connection = open_any_schema(path, mode);
    require_newest(*connection);
    register_functions(*connection);
    return connection;
}

Register::Register(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Register::~Register() = default;
Register::Register(Register&&) noexcept = default;
Register& Register::operator=(Register&&) noexcept = default;

core::AdminReader const& Register::admin() const {
    return m_impl->admin;
}
core::SiteReader const& Register::sites() const {
    return m_impl->sites;
}
core::PlaceReader const& Register::places() const {
    return m_impl->places;
}
core::SiteMergeReader const& Register::site_merges() const {
    return m_impl->site_merges;
}

core::ApplicationReader const& Register::applications() const {
    return m_impl->applications;
}

core::ComplaintReader const& Register::complaints() const {
    return m_impl->complaints;
}

core::RegisterWriter& Register::writer() {
    if (m_impl->mode == OpenMode::read)
        throw core::usage_error({"sổ đăng ký được mở chỉ để đọc", "the register was opened for reading only"});
    return *m_impl;
}

std::optional<core::ChangeNumber> Register::last_change() const {
    LogTail const tail = log_tail(*m_impl->slot);
    return tail.sequence > 0 ? std::optional(core::ChangeNumber(tail.sequence)) : std::nullopt;
}

void create(std::filesystem::path const& path, Surroundings const& around) {
    Surroundings const full = complete(around);
    if (std::filesystem::exists(path))
        throw core::conflict_error({"tệp " + quoted(path) + " đã có", "the file " + quoted(path) + " is already there"},
                                   {"chọn tên khác, hoặc dùng tệp đó", "choose another name, or use that file"});
    remove_dead_parts(path);
    std::filesystem::path const part = part_name(path);
    remove_part(part);
    try {
        {
            Connection connection(part, OpenMode::create);
            migrate(connection, 0, newest_schema(), {utc_text(full.unix_milliseconds()), full.program_version});
        }
        put_in_place(part, path, false);
    } catch (...) {
        remove_part(part);
        throw;
    }
    remove_part(part);
}

Register open_read(std::filesystem::path const& path) {
    return Register(
        std::make_unique<Register::Impl>(open_connection(path, OpenMode::read), OpenMode::read, complete({})));
}

Register open_write(std::filesystem::path const& path, Surroundings const& around) {
    std::unique_ptr<Connection> connection = open_connection(path, OpenMode::write);
    connection->set_lock_wait(around.lock_wait_milliseconds);
    return Register(std::make_unique<Register::Impl>(std::move(connection), OpenMode::write, complete(around)));
}

std::vector<LogEntry> log(std::filesystem::path const& path, LogQuery const& query) {
    return read_log(*open_connection(path, OpenMode::read), query);
}

std::string log_head(std::filesystem::path const& path) {
    return head_text(log_tail(*open_connection(path, OpenMode::read)));
}

} // namespace hatang::store
