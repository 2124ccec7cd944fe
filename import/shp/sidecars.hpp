// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The files that stand beside a .shp (or .tab, .mif) under the same stem. Opened before the reader locks itself in;
/// regular files only, never through a symbolic link.

#include "import/reader/file_bytes.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

class Sidecars {
public:
    /// Opens those of \p extensions that stand beside \p main, in lower or upper case. \throws core::Error for a
    /// symbolic link, anything but a regular file, and over \p limit_bytes.
    void open(std::filesystem::path const& main, std::vector<std::string_view> const& extensions,
              std::int64_t limit_bytes);

    /// A file out of an archive. \p extension in lower case.
    void keep(std::string const& extension, std::string content) { m_kept[extension] = std::move(content); }

    /// \p extension in lower case without the dot.
    std::optional<std::string_view> bytes(std::string_view extension) const;

private:
    std::map<std::string, std::unique_ptr<FileBytes>, std::less<>> m_files;
    std::map<std::string, std::string, std::less<>> m_kept;
};

} // namespace hatang::ingest
