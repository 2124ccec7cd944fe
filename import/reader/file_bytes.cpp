// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/file_bytes.hpp"

#include "core/error.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace hatang::ingest {

namespace {

core::Error open_error(std::string const& path, core::Words const& reason) {
    std::string const name = std::filesystem::path(path).filename().string();
    return core::io_error({"không mở được '" + name + "': " + reason.vi, "cannot open '" + name + "': " + reason.en});
}

core::Error system_open_error(std::string const& path, bool follows_links = true) {
    switch (errno) {
    case ENOENT: return open_error(path, {"không có tệp này", "there is no such file"});
    case EACCES: return open_error(path, {"không có quyền đọc", "reading is not permitted"});
    case ELOOP:
        return open_error(
            path, follows_links
                      ? core::Words{"liên kết tượng trưng đi vòng", "its symbolic links go round"}
                      : core::Words{"tệp đi kèm là liên kết tượng trưng", "a companion file is a symbolic link"});
    default: return open_error(path, core::same_words(std::strerror(errno)));
    }
}

std::size_t checked_size(std::string const& path, struct stat const& status, std::int64_t limit_bytes) {
    if (!S_ISREG(status.st_mode)) {
        throw open_error(path, {"không phải là tệp thường", "it is not a regular file"});
    }
    if (status.st_size == 0) {
        throw open_error(path, {"tệp rỗng", "the file is empty"});
    }
    if (status.st_size > limit_bytes) {
        throw open_error(
            path,
            {"tệp dài " + std::to_string(status.st_size) + " byte, giới hạn là " + std::to_string(limit_bytes),
             "the file has " + std::to_string(status.st_size) + " bytes, the limit is " + std::to_string(limit_bytes)});
    }
    return static_cast<std::size_t>(status.st_size);
}

/// An open descriptor, closed when it goes: the mapping outlives it.
struct Descriptor {
    int number;
    explicit Descriptor(int opened) : number(opened) {}
    ~Descriptor() { close(number); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
};

} // namespace

FileBytes::FileBytes(std::string const& path, std::int64_t limit_bytes, bool follow_links) {
    // O_NONBLOCK: a named pipe must not hang the reader before it is seen to be one
    int const opened = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | (follow_links ? 0 : O_NOFOLLOW));
    if (opened < 0) {
        throw system_open_error(path, follow_links);
    }
    Descriptor const file(opened);
    struct stat status{};
    if (fstat(file.number, &status) != 0) {
        throw system_open_error(path);
    }
    m_size = checked_size(path, status, limit_bytes);
    void* const mapped = mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (mapped == MAP_FAILED) {
        throw system_open_error(path);
    }
    m_data = static_cast<char const*>(mapped);
}

FileBytes::~FileBytes() {
    munmap(const_cast<char*>(m_data), m_size);
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw core::internal_error("SHA-256 is not available");
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
        hex.push_back(kDigits[digest[i] >> 4U]);
        hex.push_back(kDigits[digest[i] & 0xFU]);
    }
    return hex;
}

} // namespace hatang::ingest
