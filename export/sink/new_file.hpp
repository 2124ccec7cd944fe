// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A file that comes into being in one step: it grows under a hidden name in the folder of its target and is
/// renamed once it is complete and on the disk.

#include "export/list_writers.hpp"

#include <filesystem>
#include <string_view>

namespace hatang::publish {

class NewFile {
public:
    /// Finds the target (through symbolic links) and a free hidden name with the same extension; creates nothing.
    /// \throws core::Error(conflict) for an existing file without overwrite; (usage) for a folder, device or pipe;
    /// (io) when the folder is missing.
    /// \p extension (".gpkg") instead of the target's, for libraries that insist on theirs.
    explicit NewFile(FileDestination const& destination, std::string_view extension = {});
    /// Removes what was written when commit() did not happen, with the side files of SQLite and FlatGeobuf.
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(NewFile&&) = delete;

    /// The hidden name, for whoever writes the content.
    std::filesystem::path const& temporary() const { return m_temporary; }
    std::filesystem::path const& target() const { return m_target; }
    /// Syncs file and folder, moves the file into place; keeps the mode of a replaced file.
    /// \throws core::Error(io), (conflict) when the target came into being meanwhile.
    void commit();

private:
    void move_into_place() const;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    bool m_overwrite;
    bool m_committed = false;
};

} // namespace hatang::publish
