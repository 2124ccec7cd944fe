// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/docx_file.hpp"

#include "core/error.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace hatang::publish {

namespace {

[[noreturn]] void fail(std::string const& why) {
    throw core::io_error({"không tạo được tài liệu Word: " + why, "cannot make the Word document: " + why});
}

/// MS-DOS date: years since 1980, month, day.
zip_uint16_t dos_date(core::Date day) {
    int const year = std::clamp(static_cast<int>(day.year()), 1980, 2107) - 1980;
    return static_cast<zip_uint16_t>((static_cast<unsigned>(year) << 9U) | (static_cast<unsigned>(day.month()) << 5U) |
                                     static_cast<unsigned>(day.day()));
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

void add_part(zip_t* archive, std::string const& name, std::string const& content, core::Date made_on) {
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_int64_t const index = source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    auto const at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, at, name.ends_with(".png") ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    zip_file_set_dostime(archive, at, 0, dos_date(made_on), 0);
}

std::string read_all(zip_source_t* source) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) {
        fail(zip_error_strerror(zip_source_error(source)));
    }
    std::string bytes(static_cast<std::size_t>(status.size), '\0');
    zip_int64_t const got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(bytes.size())) {
        fail("short read");
    }
    return bytes;
}

} // namespace

std::string docx_bytes(core::DocxPackage const& package, core::Date made_on) {
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_source_t, FreeSource> const target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target) {
        fail(zip_error_strerror(&error));
    }
    zip_source_keep(target.get());
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        fail(zip_error_strerror(&error));
    }
    constexpr char const* kTypes = "[Content_Types].xml";
    if (auto const* const types = package.find(kTypes)) {
        add_part(archive.get(), kTypes, *types, made_on);
    }
    for (auto const& [name, content] : package.parts) {
        if (name != kTypes) {
            add_part(archive.get(), name, content, made_on);
        }
    }
    if (zip_close(archive.get()) != 0) {
        fail(zip_strerror(archive.get()));
    }
    archive.release();
    return read_all(target.get());
}

} // namespace hatang::publish
