// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/photo_folder.hpp"

#include "core/error.hpp"
#include "core/hash.hpp"
#include "core/text/unicode.hpp"
#include "import/photos/exif.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace hatang::ingest {

namespace fs = std::filesystem;

namespace {

struct MemberCloser {
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, ZipCloser>;

Archive open_archive(fs::path const& path) {
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive || zip_get_num_entries(archive.get(), 0) > static_cast<zip_int64_t>(kPhotosAtOnce)) {
        throw core::data_error({"không đọc được tệp nén ảnh '" + path.string() + "'",
                                "cannot read the archive of photos '" + path.string() + "'"},
                               {"cần một tệp ZIP, không quá 20.000 ảnh", "a ZIP of at most 20,000 photos is expected"});
    }
    return archive;
}

bool is_photo_name(std::string_view name) {
    auto extension = fs::path(name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".jpg" || extension == ".jpeg" || extension == ".png";
}

/// Below the folder it is in, not out of it.
bool stays_inside(std::string const& name) {
    fs::path const path(name);
    return !name.empty() && name.find('\0') == std::string::npos && path.is_relative() &&
           std::none_of(path.begin(), path.end(), [](fs::path const& part) { return part == ".."; });
}

/// An ordinary file of bounded size; links are not followed.
std::optional<std::string> read_plain_file(fs::path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) {
        return std::nullopt;
    }
    struct stat facts{};
    std::string bytes;
    bool good = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size <= kPhotoBytes;
    if (good) {
        bytes.resize(static_cast<std::size_t>(facts.st_size));
        std::size_t at = 0;
        while (at < bytes.size()) {
            auto const got = ::read(file, bytes.data() + at, bytes.size() - at);
            if (got <= 0) {
                break;
            }
            at += static_cast<std::size_t>(got);
        }
        good = at == bytes.size();
    }
    ::close(file);
    return good ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<std::string> read_member(zip_t* archive, std::uint64_t index) {
    zip_stat_t facts;
    if (zip_stat_index(archive, index, 0, &facts) != 0 || facts.size > static_cast<zip_uint64_t>(kPhotoBytes)) {
        return std::nullopt;
    }
    std::unique_ptr<zip_file_t, MemberCloser> const member(zip_fopen_index(archive, index, 0));
    std::string bytes(facts.size, '\0');
    auto const got = member ? zip_fread(member.get(), bytes.data(), bytes.size()) : zip_int64_t{-1};
    return got == static_cast<zip_int64_t>(bytes.size()) ? std::optional(std::move(bytes)) : std::nullopt;
}

/// Whole or not at all; what is there already has the same content, because its name is its sum.
void write_once(fs::path const& path, std::string const& bytes) {
    if (fs::exists(path)) {
        return;
    }
    fs::create_directories(path.parent_path());
    auto const temporary = path.parent_path() / (".hatang-" + path.filename().string());
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code failed;
    if (out) {
        fs::rename(temporary, path, failed);
    }
    if (!out || failed) {
        fs::remove(temporary, failed);
        throw core::io_error(
            {"không ghi được ảnh '" + path.string() + "'", "cannot write the photo '" + path.string() + "'"});
    }
}

} // namespace

void ZipCloser::operator()(zip_t* archive) const {
    zip_discard(archive);
}

PhotoFolder::PhotoFolder(fs::path source, bool every, fs::path store)
    : m_source(std::move(source)), m_store(std::move(store)), m_every(every) {
    if (m_source.empty()) {
        return;
    }
    if (fs::is_directory(m_source)) {
        if (m_every) {
            list_folder();
        }
    } else if (fs::is_regular_file(m_source)) {
        m_archive = open_archive(m_source);
        list_archive();
    } else {
        throw core::not_found_error({"không có thư mục hay tệp nén ảnh '" + m_source.string() + "'",
                                     "there is no folder or archive of photos '" + m_source.string() + "'"});
    }
}

void PhotoFolder::list_folder() {
    for (auto const& each : fs::recursive_directory_iterator(m_source)) {
        if (each.is_regular_file() && !each.is_symlink() && is_photo_name(each.path().filename().string())) {
            m_names.push_back(fs::relative(each.path(), m_source).string());
        }
        if (m_names.size() > kPhotosAtOnce) {
            throw core::data_error({"thư mục có hơn 20.000 ảnh", "the folder holds more than 20,000 photos"});
        }
    }
    index_names();
}

void PhotoFolder::list_archive() {
    std::uint64_t bytes = 0;
    auto const count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        auto const index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_GUESS, &facts) != 0 || facts.name == nullptr) {
            continue;
        }
        std::string const name(facts.name);
        bytes += facts.size;
        if (is_photo_name(name) && core::is_valid_utf8(name) && m_members.emplace(name, index).second) {
            m_names.push_back(name);
        }
    }
    if (bytes > static_cast<std::uint64_t>(kPhotoArchiveBytes)) {
        throw core::data_error({"tệp nén ảnh giải ra hơn 4 GB", "the archive of photos holds more than 4 GB"});
    }
    index_names();
}

/// Cameras number anew in each folder: a last name that several photos have tells none of them.
void PhotoFolder::index_names() {
    std::sort(m_names.begin(), m_names.end());
    for (auto const& name : m_names) {
        auto const [known, is_new] = m_by_last.try_emplace(fs::path(name).filename().string(), name);
        if (!is_new) {
            known->second.clear();
        }
    }
}

std::vector<std::string> PhotoFolder::names() const {
    return m_every ? m_names : std::vector<std::string>{};
}

std::string PhotoFolder::only_one_named(std::string const& last) const {
    if (!m_archive && !m_every) {
        return last; // beside the pack: no other folder is looked through
    }
    auto const found = m_by_last.find(last);
    return found == m_by_last.end() ? "" : found->second;
}

std::optional<std::string> PhotoFolder::read(std::string const& name) const {
    if (m_archive) {
        auto const member = m_members.find(name);
        return member == m_members.end() ? std::nullopt : read_member(m_archive.get(), member->second);
    }
    auto const root = fs::weakly_canonical(m_source);
    auto const path = root / name;
    auto const folder = fs::weakly_canonical(path.parent_path());
    auto const inside = std::mismatch(root.begin(), root.end(), folder.begin(), folder.end()).first == root.end();
    return inside ? read_plain_file(path) : std::nullopt;
}

std::optional<PhotoFolder::Found> PhotoFolder::find(std::string const& name) const {
    if (m_source.empty() || !stays_inside(name)) {
        return std::nullopt;
    }
    auto const plain = m_archive ? name : fs::path(name).lexically_normal().string(); // as names() has it
    if (auto bytes = read(plain)) {
        return Found{plain, std::move(*bytes)};
    }
    auto const other = only_one_named(fs::path(name).filename().string()); // handed over with or without its folder
    auto bytes = other.empty() ? std::nullopt : read(other);
    return bytes ? std::optional(Found{other, std::move(*bytes)}) : std::nullopt;
}

std::optional<core::PhotoFacts> PhotoFolder::look(std::string const& name) {
    auto const found = find(name);
    if (!found) {
        return std::nullopt;
    }
    core::PhotoFacts facts;
    facts.name = found->name;
    facts.sha256 = core::sha256_hex(found->bytes);
    facts.bytes = static_cast<std::int64_t>(found->bytes.size());
    if (!stripped_photo(found->bytes)) {
        facts.refused = "JPEG/PNG?";
        return facts;
    }
    auto const exif = read_exif(found->bytes);
    facts.taken_at = exif.taken_at;
    facts.position = exif.position;
    return facts;
}

void PhotoFolder::keep(std::string const& name) {
    auto const found = find(name);
    auto const copy = found ? stripped_photo(found->bytes) : std::nullopt;
    if (!copy) {
        throw core::io_error(
            {"ảnh '" + name + "' đổi trong khi đọc", "the photo '" + name + "' changed while it was read"});
    }
    auto const& bytes = found->bytes;
    auto const file = core::sha256_hex(bytes) + (photo_kind(bytes) == PhotoKind::png ? ".png" : ".jpg");
    write_once(m_store / "original" / file, bytes);
    write_once(m_store / "public" / file, *copy);
}

} // namespace hatang::ingest
