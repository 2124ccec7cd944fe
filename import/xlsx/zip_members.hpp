// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The members of a ZIP archive in memory, inflated under limits that count what comes out, not what headers promise.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace hatang::ingest {

class ZipMembers {
public:
    static constexpr std::int64_t kMaxMembers = 1'000;
    static constexpr std::int64_t kMaxInflated = 200'000'000; ///< all members together
    static constexpr std::int64_t kMaxRatio = 200;            ///< inflated to compressed, beyond the first megabyte

    /// \p bytes are borrowed. \throws core::Error when they are no archive or hold too many members.
    explicit ZipMembers(std::string_view bytes);

    /// The names of all members in the archive's order.
    std::vector<std::string> names() const;
    /// The member's content, or nothing when there is none of that name. \throws core::Error over a limit, for a
    /// damaged or an encrypted member, and when two members have the name.
    std::optional<std::string> read(std::string const& name);

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Closer> m_archive;
    std::int64_t m_inflated = 0;
};

/// True for "a/b.KML" and "kml".
bool has_extension(std::string_view name, std::string_view extension);

} // namespace hatang::ingest
