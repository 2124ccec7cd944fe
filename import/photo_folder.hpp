// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Photos of a folder or a ZIP archive, and the two folders in which the register keeps them: "original" as they came,
/// "public" without the words of the camera; files are named by the SHA-256 of the original.

#include "core/contracts/photo_box.hpp"

#include <filesystem>
#include <map>
#include <memory>

struct zip; // of libzip

namespace hatang::ingest {

struct ZipCloser {
    void operator()(::zip* archive) const;
};

/// Bounds on what one hostile folder or archive may cost.
inline constexpr std::int64_t kPhotoBytes = 60'000'000; ///< of one photo
inline constexpr std::size_t kPhotosAtOnce = 20'000;    ///< in a folder or an archive
inline constexpr std::int64_t kPhotoArchiveBytes = 4'000'000'000;

class PhotoFolder final : public core::PhotoBox {
public:
    /// \p source: a folder or a .zip; empty = there are no photos. \p every: names() lists all of them, else only named
    /// ones are looked for. \p store: where keep() puts them. \throws core::Error(not_found), (invalid_data)
    PhotoFolder(std::filesystem::path source, bool every, std::filesystem::path store);
    std::vector<std::string> names() const override;
    std::optional<core::PhotoFacts> look(std::string const& name) override;
    void keep(std::string const& name) override;

private:
    void list_folder();
    void list_archive();
    void index_names();
    struct Found {
        std::string name; ///< below the source
        std::string bytes;
    };
    std::optional<Found> find(std::string const& name) const;
    /// The only photo whose name has this last part; empty when there is none, or more than one.
    std::string only_one_named(std::string const& last) const;
    std::optional<std::string> read(std::string const& name) const;

    std::filesystem::path m_source;
    std::filesystem::path m_store;
    bool m_every;
    std::unique_ptr<::zip, ZipCloser>
        m_archive;                    ///< open as long as this: checking it anew for each photo takes minutes
    std::vector<std::string> m_names; ///< photos by their name below the source
    std::map<std::string, std::string> m_by_last;   ///< last part of a name → the name; empty where several have it
    std::map<std::string, std::uint64_t> m_members; ///< of an archive
};

} // namespace hatang::ingest
