// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/schema.hpp"

#include "store/detail/row_digest.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include "embedded/store_migrations.hpp"
#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string sha256_of(std::string_view text) {
    Hash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(text.data()), text.size());
    return hex(hash);
}

core::Error not_a_register(std::filesystem::path const& path) {
    return core::schema_error(
        {quoted(path) + " không phải là sổ đăng ký hatang", quoted(path) + " is not a hatang register"},
        {"tạo sổ mới bằng 'hatang register create', hoặc chỉ đúng tệp bằng --register",
         "make one with 'hatang register create', or name the right file with --register"});
}

void apply(Connection& connection, int number, MigrationNote const& note) {
    auto const& [name, text] = migrations::kAll.at(static_cast<std::size_t>(number - 1));
    connection.execute(text);
    std::string const sum = sha256_of(text);
    Statement statement = connection.prepare(sql::insert_migration);
    statement.bind(1, std::int64_t{number}).bind(2, name).bind(3, sum).bind(4, note.applied_at).run();
    if (number == 1) {
        Statement metadata = connection.prepare(sql::insert_metadata);
        metadata.bind(1, "created_at").bind(2, note.applied_at).run();
        metadata.bind(1, "created_by").bind(2, note.program_version).run();
    }
}

} // namespace

int newest_schema() {
    return static_cast<int>(migrations::kAll.size());
}

int schema_of(Connection const& connection) {
    if (connection.integer_of(sql::count_identity_tables) == 2 &&
        connection.text_of(sql::get_format) == "hatang register")
        return static_cast<int>(connection.integer_of(sql::get_schema_number));
    throw not_a_register(connection.path());
}

void require_newest(Connection const& connection) {
    int const found = schema_of(connection);
    int const wanted = newest_schema();
    std::string const file = connection.path().string();
    if (found > wanted)
        throw core::schema_error(
            {fmt::format("sổ đăng ký '{}' có lược đồ số {}, mới hơn chương trình này (số {})", file, found, wanted),
             fmt::format("the register '{}' has schema {}, newer than this program's {}", file, found, wanted)},
            {"dùng bản hatang mới hơn", "use a newer hatang"});
    if (found < wanted)
        throw core::schema_error(
            {fmt::format("sổ đăng ký '{}' có lược đồ số {}, chương trình này cần số {}", file, found, wanted),
             fmt::format("the register '{}' has schema {}, this program needs {}", file, found, wanted)},
            {"chạy 'hatang register upgrade " + file + "'", "run 'hatang register upgrade " + file + "'"});
}

void migrate(Connection& connection, int from, int to, MigrationNote const& note) {
    start_hashing();
    if (from == 0)
        // 0x47504B47 = 'GPKG', 10300 = GeoPackage 1.3 (OGC 12-128r17, requirement 2)
        connection.execute("PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA application_id=0x47504B47; PRAGMA "
                           "user_version=10300");
    connection.execute("BEGIN IMMEDIATE");
    try {
        for (int number = from + 1; number <= to; ++number)
            apply(connection, number, note);
        connection.execute("COMMIT");
    } catch (...) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

} // namespace hatang::store
