// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Whose file it is, which schema it has, and the migrations that bring it to the newest.
/// Identity: the file says 'GPKG' 10300 in application_id and user_version, since GDAL warns about anything else;
/// that it is a register, and of which schema, is said by the tables hatang_metadata and hatang_migration.

#include "store/detail/sqlite.hpp"

#include <string>

namespace hatang::store {

/// Number of the last migration in this program.
int newest_schema();
/// Schema of the open file. \throws core::Error(schema_mismatch) when it is not a register.
int schema_of(Connection const& connection);
/// \throws core::Error(schema_mismatch) unless the file has exactly this program's schema.
void require_newest(Connection const& connection);

struct MigrationNote {
    std::string applied_at; ///< UTC, ISO 8601
    std::string program_version;
};
/// Applies the migrations after \p from up to \p to with their numbers, all in one transaction: an upgrade over several
/// schemas is whole or not at all.
void migrate(Connection& connection, int from, int to, MigrationNote const& note);

} // namespace hatang::store
