// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/sqlite_bytes.hpp"

#include "tests/hostile/text_file.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace hatang::hostile {

namespace {

void must(sqlite3* database, int result) {
    if (result != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

} // namespace

std::string sqlite_bytes(Corpus const& corpus, std::string const& sql) {
    auto const path = corpus.secret_file("txt") + ".making";
    std::filesystem::remove(path);
    sqlite3* made = nullptr;
    must(made, sqlite3_open(path.c_str(), &made));
    sqlite3_db_config(made, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    must(made, sqlite3_exec(made, ("PRAGMA synchronous=OFF;PRAGMA journal_mode=OFF;" + sql).c_str(), nullptr, nullptr,
                            nullptr));
    sqlite3_close(made);
    std::string bytes = text_of_file(path);
    std::filesystem::remove(path);
    return bytes;
}

std::string schema_entry(std::string const& type, std::string const& name, std::string const& sql) {
    return "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('" + type + "', '" + name + "', '" + name +
           "', 0, '" + sql + "'); PRAGMA writable_schema=OFF;";
}

std::string blob_literal(std::string const& bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "x'";
    for (char const c : bytes) {
        text += kDigits[static_cast<unsigned char>(c) >> 4U];
        text += kDigits[static_cast<unsigned char>(c) & 0xFU];
    }
    return text + "'";
}

} // namespace hatang::hostile
