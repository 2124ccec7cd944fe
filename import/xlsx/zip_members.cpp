// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/zip_members.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::ingest {

namespace {

constexpr std::int64_t kFreeBytes = 1'000'000; // below this no ratio is looked at

core::Error archive_error(core::Words const& what) {
    return core::data_error(
        {"tệp nén bên trong " + what.vi, "the archive inside " + what.en},
        {"tệp hỏng hoặc được tạo để gây hại; mở và lưu lại bằng chương trình đã tạo ra nó",
         "the file is damaged or made to harm; open it in the program it comes from and save it again"});
}

using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

std::size_t read_some(Member const& member, std::string const& shown, std::array<char, 65536>& buffer) {
    zip_int64_t const got = zip_fread(member.get(), buffer.data(), buffer.size());
    if (got < 0) {
        throw archive_error({"có phần '" + shown + "' bị hỏng", "has a damaged member '" + shown + "'"});
    }
    return static_cast<std::size_t>(got);
}

} // namespace

void ZipMembers::Closer::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipMembers::ZipMembers(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    m_archive.reset(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!m_archive) {
        std::string const reason = zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        throw archive_error({"không đọc được: " + reason, "cannot be read: " + reason});
    }
    if (zip_get_num_entries(m_archive.get(), 0) > kMaxMembers) {
        throw archive_error({"có hơn 1.000 phần", "has more than 1,000 members"});
    }
}

std::vector<std::string> ZipMembers::names() const {
    std::vector<std::string> names;
    auto const count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        char const* const name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

bool has_extension(std::string_view name, std::string_view extension) {
    if (name.size() <= extension.size() || name[name.size() - extension.size() - 1] != '.') {
        return false;
    }
    std::string_view const end = name.substr(name.size() - extension.size());
    return std::equal(end.begin(), end.end(), extension.begin(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

std::optional<std::string> ZipMembers::read(std::string const& name) {
    // by its bytes: names need not be UTF-8, and libzip takes those that are not for CP437
    auto const known = names();
    auto const found = std::find(known.begin(), known.end(), name);
    auto const index = static_cast<zip_uint64_t>(found - known.begin());
    zip_stat_t status;
    if (found == known.end() || zip_stat_index(m_archive.get(), index, 0, &status) != 0) {
        return std::nullopt;
    }
    Member const member(zip_fopen_index(m_archive.get(), index, 0), &zip_fclose);
    std::string const shown = core::printable(name);
    if (!member) {
        std::string const reason = zip_strerror(m_archive.get());
        throw archive_error({"có phần '" + shown + "' không mở được: " + reason,
                             "has a member '" + shown + "' that cannot be opened: " + reason});
    }
    auto const compressed = static_cast<std::int64_t>(status.comp_size);
    std::string content;
    std::array<char, 65536> buffer{};
    for (std::size_t got = read_some(member, shown, buffer); got > 0; got = read_some(member, shown, buffer)) {
        content.append(buffer.data(), got);
        m_inflated += static_cast<std::int64_t>(got);
        auto const size = static_cast<std::int64_t>(content.size());
        if (m_inflated > kMaxInflated) {
            throw archive_error({"giải nén ra hơn 200 MB", "inflates to more than 200 MB"});
        }
        if (size > kFreeBytes && size / kMaxRatio > compressed) {
            throw archive_error({"có phần '" + shown + "' giải nén ra hơn 200 lần",
                                 "has a member '" + shown + "' that inflates more than 200 times"});
        }
    }
    return content;
}

} // namespace hatang::ingest
