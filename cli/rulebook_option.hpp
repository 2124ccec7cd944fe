// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The packs a command judges by: those of the program, and more from files.

#include "cli/option_table.hpp"
#include "rules/rulebook.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hatang::cli {

/// --packs FILE|FOLDER: added to the program's own; a pack with the id of one of those takes its place.
struct RulebookOption {
    std::vector<std::string> packs;
    bool only = false; ///< --only-packs: without the program's own
    void describe(OptionTable& options);
    /// \throws core::Error
    rules::Rulebook open() const;
};

/// A file of at most core::kDocumentBytes; a folder's *.yaml in the order of their names. \throws core::Error(io)
std::vector<rules::PackText> read_packs(std::string const& path);
/// \throws core::Error(io, not_found, invalid_data): not there, not readable, or larger than core::kDocumentBytes.
std::string read_document_file(std::filesystem::path const& path);

} // namespace hatang::cli
