// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The bytes of SQLite databases that scripts make.

#include "tests/hostile/corpus.hpp"

#include <string>

namespace hatang::hostile {

/// The bytes of a database that \p sql makes.
std::string sqlite_bytes(Corpus const& corpus, std::string const& sql);
/// An entry of the schema that no CREATE would make.
std::string schema_entry(std::string const& type, std::string const& name, std::string const& sql);
/// x'00ff'
std::string blob_literal(std::string const& bytes);

} // namespace hatang::hostile
