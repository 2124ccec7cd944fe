// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/sqlite.hpp"

#include <fmt/format.h>

namespace hatang::store {

namespace {

constexpr int kBusyMilliseconds = 5000; // unless set_lock_wait() says otherwise

void set_limits(sqlite3* database) {
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024); // a province's full outline is about 10 MB
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(database, SQLITE_LIMIT_VARIABLE_NUMBER, 32'000);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200);
}

int open_flags(OpenMode mode) {
    switch (mode) {
    case OpenMode::read: return SQLITE_OPEN_READONLY;
    case OpenMode::write: return SQLITE_OPEN_READWRITE;
    case OpenMode::create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::memory: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    }
    return SQLITE_OPEN_READONLY;
}

} // namespace

std::string quoted(std::filesystem::path const& path) {
    return "'" + path.string() + "'";
}

core::Error sqlite_error(sqlite3* database, int code) {
    std::string const text = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    int const primary = code & 0xff;
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        return core::conflict_error(
            {"sổ đăng ký đang được một tiến trình khác ghi", "the register is being written by another process"},
            {"chờ tiến trình kia xong rồi chạy lại", "wait for the other process to end, then run this again"});
    if (primary == SQLITE_FULL)
        return core::io_error(
            {"không ghi được sổ đăng ký: đĩa đã đầy", "cannot write the register: the disk is full"},
            {"giải phóng chỗ trống trên đĩa rồi chạy lại", "free some space on the disk, then run this again"});
    if (primary == SQLITE_NOTADB)
        return core::schema_error({"tệp không phải là sổ đăng ký hatang (không phải SQLite)",
                                   "the file is not a hatang register (it is not SQLite)"},
                                  {"chỉ đúng tệp bằng --register", "name the right file with --register"});
    if (primary == SQLITE_CORRUPT)
        return core::io_error({"tệp sổ đăng ký bị hỏng: " + text, "the register file is damaged: " + text},
                              {"chạy 'hatang register verify', hoặc phục hồi từ bản sao lưu",
                               "run 'hatang register verify', or restore a backup"});
    if (primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN || primary == SQLITE_PERM)
        return core::io_error({"không mở được sổ đăng ký: " + text, "cannot open the register: " + text},
                              {"kiểm tra quyền trên tệp và thư mục", "check the rights on the file and its folder"});
    return core::io_error({"SQLite báo lỗi: " + text, fmt::format("SQLite failed: {} ({})", text, code)});
}

Statement::Statement(sqlite3* database, std::string_view sql) : m_handle(nullptr) {
    int const code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &m_handle, nullptr);
    if (code != SQLITE_OK)
        throw sqlite_error(database, code);
}

Statement::~Statement() {
    sqlite3_finalize(m_handle);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK)
        throw sqlite_error(sqlite3_db_handle(m_handle), code);
}

Statement& Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(m_handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, double value) {
    check(sqlite3_bind_double(m_handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    char const* const data = text.data() != nullptr ? text.data() : "";
    check(sqlite3_bind_text64(m_handle, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_copy(int index, std::string_view text) {
    check(sqlite3_bind_text64(m_handle, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
    char const* const data = bytes.data() != nullptr ? bytes.data() : "";
    check(sqlite3_bind_blob64(m_handle, index, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_null(int index) {
    check(sqlite3_bind_null(m_handle, index));
    return *this;
}

Statement& Statement::bind_object(int index, void* object, char const* type) {
    check(sqlite3_bind_pointer(m_handle, index, object, type, nullptr));
    return *this;
}

bool Statement::step() {
    int const code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    core::Error error = sqlite_error(sqlite3_db_handle(m_handle), code);
    sqlite3_reset(m_handle);
    throw error;
}

void Statement::run() {
    step();
    sqlite3_reset(m_handle);
}

void Statement::reset() noexcept {
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

std::string_view Statement::text(int column) const {
    auto const* const data = reinterpret_cast<char const*>(sqlite3_column_text(m_handle, column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::string_view Statement::blob(int column) const {
    auto const* const data = static_cast<char const*>(sqlite3_column_blob(m_handle, column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::optional<core::Length> Statement::length(int column) const {
    if (is_null(column))
        return std::nullopt;
    return core::Length::metres(real(column));
}

std::optional<core::Date> Statement::date(int column) const {
    if (is_null(column))
        return std::nullopt;
    return core::parse_date(text(column));
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    if (is_null(column))
        return std::nullopt;
    return integer(column);
}

Connection::Connection(std::filesystem::path path, OpenMode mode) : m_path(std::move(path)) {
    try {
        open(open_flags(mode));
        configure(mode);
    } catch (...) {
        close();
        throw;
    }
}

Connection::~Connection() {
    close();
}

void Connection::open(int flags) {
    int const code =
        sqlite3_open_v2(m_path.c_str(), &m_handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        throw sqlite_error(m_handle, code);
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
}

void Connection::configure(OpenMode mode) {
    set_limits(m_handle);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    set_defensive(true);
    execute("PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; "
            "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536");
    if (mode == OpenMode::read || mode == OpenMode::memory)
        return;
    // Debian's 3.40.1 has the WAL-reset bug, and DELETE+FULL loses acknowledged commits when the power goes.
    std::string const journal = text_of("PRAGMA journal_mode=TRUNCATE");
    if (journal != "truncate")
        throw core::io_error(
            {"không đặt được chế độ nhật ký TRUNCATE cho " + quoted(m_path) + " (đang là " + journal + ")",
             "cannot set journal mode TRUNCATE on " + quoted(m_path) + " (it is " + journal + ")"});
    execute("PRAGMA synchronous=EXTRA");
}

void Connection::execute(std::string_view sql) {
    std::string const text(sql);
    int const code = sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw sqlite_error(m_handle, code);
}

Statement& Connection::cached(std::string_view sql) const {
    std::unique_ptr<Statement>& slot = m_cache[sql.data()];
    if (!slot)
        slot = std::make_unique<Statement>(m_handle, sql);
    return *slot;
}

std::int64_t Connection::integer_of(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text_of(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

void Connection::set_defensive(bool on) {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, on ? 1 : 0, nullptr);
}

void Connection::set_lock_wait(int milliseconds) {
    sqlite3_busy_timeout(m_handle, milliseconds);
}

void Connection::close() noexcept {
    m_cache.clear();
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

} // namespace hatang::store
