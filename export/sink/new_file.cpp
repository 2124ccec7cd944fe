// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sink/new_file.hpp"

#include "core/error.hpp"
#include "export/sink/file_errors.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace hatang::publish {

namespace fs = std::filesystem;

namespace {

core::Error exists_error(fs::path const& path) {
    auto const name = path.string();
    return core::conflict_error(
        {"không ghi \"" + name + "\": tệp đã có", "cannot write '" + name + "': the file exists"},
        {"thêm --overwrite để thay tệp cũ", "add --overwrite to replace it"});
}

core::Error not_a_file_error(fs::path const& path) {
    auto const name = path.string();
    return core::usage_error({"không ghi \"" + name + "\": đây không phải là tệp thường",
                              "cannot write '" + name + "': it is not an ordinary file"},
                             {"bỏ -o để in ra màn hình", "leave out -o to write to the standard output"});
}

fs::path resolved(fs::path const& path) {
    std::error_code failure;
    if (!fs::is_symlink(path, failure)) {
        return path;
    }
    auto const target = fs::weakly_canonical(path, failure);
    return failure ? path : target;
}

fs::path free_name_beside(fs::path const& target, std::string_view extension) {
    static std::atomic<unsigned> counter{0};
    auto name = ".hatang-" + std::to_string(::getpid()) + "-" + std::to_string(counter.fetch_add(1));
    name += extension.empty() ? target.extension().string() : std::string(extension);
    return target.parent_path() / name;
}

/// Brings one file or folder to the disk.
void sync_path(fs::path const& path, fs::path const& shown) {
    int const file = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        throw write_error(shown, errno);
    }
    int const result = ::fsync(file);
    int const reason = errno;
    ::close(file);
    // Some network file systems cannot sync a folder; the file itself is safe by then.
    if (result != 0 && reason != EINVAL && reason != ENOTSUP) {
        throw write_error(shown, reason);
    }
}

} // namespace

NewFile::NewFile(FileDestination const& destination, std::string_view extension)
    : m_target(resolved(destination.path)), m_temporary(free_name_beside(m_target, extension)),
      m_overwrite(destination.overwrite) {
    std::error_code failure;
    auto const status = fs::status(m_target, failure);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        throw not_a_file_error(destination.path);
    }
    if (fs::exists(status) && !m_overwrite) {
        throw exists_error(destination.path);
    }
    auto const folder = m_target.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, failure)) {
        throw core::io_error(
            {"không ghi \"" + m_target.string() + "\": không có thư mục \"" + folder.string() + "\"",
             "cannot write '" + m_target.string() + "': there is no folder '" + folder.string() + "'"});
    }
}

NewFile::~NewFile() {
    if (m_committed) {
        return;
    }
    for (auto const* side : {"", "-journal", "-wal", "-shm"}) {
        ::unlink((m_temporary.string() + side).c_str());
    }
    auto const unindexed = m_temporary.stem().string() + "_temp.fgb";
    ::unlink((m_temporary.parent_path() / unindexed).c_str());
}

void NewFile::commit() {
    struct ::stat old{};
    if (m_overwrite && ::stat(m_target.c_str(), &old) == 0) {
        // Failure only means the new file keeps the mode of the umask.
        [[maybe_unused]] int const ignored = ::chmod(m_temporary.c_str(), old.st_mode & 07777U);
    }
    sync_path(m_temporary, m_target);
    move_into_place();
    m_committed = true;
    sync_path(m_target.parent_path(), m_target);
}

void NewFile::move_into_place() const {
    if (m_overwrite) {
        if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
            throw write_error(m_target, errno);
        }
        return;
    }
    if (::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) == 0) {
        return;
    }
    if (errno == EEXIST) {
        throw exists_error(m_target);
    }
    // File systems without RENAME_NOREPLACE: a hard link refuses an existing name, too.
    if (::link(m_temporary.c_str(), m_target.c_str()) == 0) {
        ::unlink(m_temporary.c_str());
        return;
    }
    if (errno == EEXIST) {
        throw exists_error(m_target);
    }
    if (::access(m_target.c_str(), F_OK) == 0 || ::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
        throw write_error(m_target, errno);
    }
}

} // namespace hatang::publish
