// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/field/zip_bytes.hpp"

#include "core/error.hpp"

#include <zip.h>

#include <memory>

namespace hatang::publish {

namespace {

[[noreturn]] void fail(std::string const& why) {
    throw core::io_error({"không nén được tệp: " + why, "cannot make the archive: " + why});
}

struct SourceFreer {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

void add_member(zip_t* archive, std::string const& name, std::string const& content) {
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_int64_t const at = source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    // 1980-01-01, the first moment ZIP knows: the same members give the same bytes
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, (1U << 5U) | 1U, 0);
}

} // namespace

std::string zip_bytes(std::vector<std::pair<std::string, std::string>> const& members) {
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_source_t, SourceFreer> const buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_t* const archive = buffer ? zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error) : nullptr;
    if (archive == nullptr) {
        fail(zip_error_strerror(&error));
    }
    zip_source_keep(buffer.get()); // closing the archive lets go of it once
    try {
        for (auto const& [name, content] : members) {
            add_member(archive, name, content);
        }
    } catch (...) {
        zip_discard(archive);
        throw;
    }
    if (zip_close(archive) != 0) {
        std::string const why = zip_strerror(archive);
        zip_discard(archive);
        fail(why);
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(buffer.get()) != 0 || zip_source_stat(buffer.get(), &stat) != 0) {
        fail("libzip");
    }
    std::string bytes(stat.size, '\0');
    zip_int64_t const read = zip_source_read(buffer.get(), bytes.data(), bytes.size());
    zip_source_close(buffer.get());
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
        fail("libzip");
    }
    return bytes;
}

} // namespace hatang::publish
