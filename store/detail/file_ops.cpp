// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/file_ops.hpp"

#include "store/detail/sqlite.hpp"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace hatang::store {

namespace {

constexpr char const* kPartMark = ".part-";

core::Error system_error(std::string const& vi, std::string const& en, int code) {
    std::string const reason = std::strerror(code);
    core::Words hint;
    if (code == ENOSPC || code == EDQUOT)
        hint = {"giải phóng chỗ trống trên đĩa rồi chạy lại", "free some space on the disk, then run this again"};
    return core::io_error({vi + ": " + reason, en + ": " + reason}, hint);
}

void sync_path(std::filesystem::path const& path, int flags) {
    int const file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        throw system_error("không mở được " + quoted(path), "cannot open " + quoted(path), errno);
    int const failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (failed != 0)
        throw system_error("không ghi chắc được " + quoted(path) + " xuống đĩa",
                           "cannot flush " + quoted(path) + " to the disk", failed);
}

} // namespace

std::filesystem::path part_name(std::filesystem::path const& target) {
    return target.string() + kPartMark + std::to_string(::getpid());
}

void remove_dead_parts(std::filesystem::path const& target) noexcept {
    std::error_code failed;
    std::string const stem = target.filename().string() + kPartMark;
    std::filesystem::path const folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    for (auto const& entry : std::filesystem::directory_iterator(folder, failed)) {
        std::string const name = entry.path().filename().string();
        if (!name.starts_with(stem))
            continue;
        int process = 0;
        std::from_chars(name.data() + stem.size(), name.data() + name.size(), process);
        if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            remove_part(entry.path());
    }
}

void remove_part(std::filesystem::path const& part) noexcept {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    std::filesystem::remove(part.string() + "-journal", ignored);
}

void put_in_place(std::filesystem::path const& part, std::filesystem::path const& target, bool overwrite) {
    sync_path(part, O_RDONLY);
    unsigned int const flags = overwrite ? 0U : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, target.c_str(), flags) != 0) {
        int const code = errno;
        if (code == EEXIST)
            throw core::conflict_error(
                {"tệp " + quoted(target) + " đã có", "the file " + quoted(target) + " is already there"},
                {"chọn tên khác", "choose another name"});
        throw system_error("không đặt được tệp " + quoted(target), "cannot put " + quoted(target) + " in place", code);
    }
    std::filesystem::path const folder = target.parent_path();
    sync_path(folder.empty() ? std::filesystem::path(".") : folder, O_RDONLY | O_DIRECTORY);
}

void require_file(std::filesystem::path const& path) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed))
        throw core::not_found_error(
            {"không có tệp sổ đăng ký " + quoted(path), "there is no register file " + quoted(path)},
            {"tạo sổ mới bằng 'hatang register create " + path.string() + "'",
             "make one with 'hatang register create " + path.string() + "'"});
}

} // namespace hatang::store
