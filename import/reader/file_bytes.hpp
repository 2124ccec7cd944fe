// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One regular file mapped read-only, and its hash.

#include <cstdint>
#include <string>
#include <string_view>

namespace hatang::ingest {

class FileBytes {
public:
    /// \p follow_links: false refuses a symbolic link (sidecar files). \throws core::Error when it cannot be opened,
    /// is not a regular file, is empty or longer than \p limit_bytes.
    FileBytes(std::string const& path, std::int64_t limit_bytes, bool follow_links);
    ~FileBytes();
    FileBytes(FileBytes const&) = delete;
    FileBytes& operator=(FileBytes const&) = delete;
    FileBytes(FileBytes&&) = delete;
    FileBytes& operator=(FileBytes&&) = delete;

    std::string_view bytes() const { return {m_data, m_size}; }

private:
    char const* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Lower-case hex.
std::string sha256_hex(std::string_view bytes);

} // namespace hatang::ingest
