// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/programme_options.hpp"

#include "core/error.hpp"
#include "core/hash.hpp"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace hatang::cli {

void ProgrammeTimeOption::describe(OptionTable& options) {
    options.group({"Thời điểm", "Time"});
    options.date("as-of", {"như vào ngày này; mặc định hôm nay", "as on this day; default today"}, as_of);
    options.integer("known-at", "CHANGE",
                    {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"}, known_at);
}

desk::ProgrammeTime ProgrammeTimeOption::time(Console const& console) const {
    desk::ProgrammeTime time;
    time.as_of.valid_on = as_of;
    if (known_at) {
        time.as_of.known_at = core::ChangeNumber(*known_at);
    }
    time.day = as_of.value_or(today(console));
    return time;
}

void ProgrammeDeskOption::describe(OptionTable& options) {
    register_file.describe(options);
    actor.describe(options);
}

desk::ProgrammeDesk ProgrammeDeskOption::desk(store::Register& reg, Console const& console) const {
    return {reg.places(), reg.writer(), actor.name(console), today(console)};
}

Evidence read_evidence(std::filesystem::path const& path) {
    constexpr std::uintmax_t kMost = 256u << 20;
    std::error_code failed;
    auto const size = std::filesystem::is_regular_file(path, failed) ? std::filesystem::file_size(path, failed) : 0;
    if (failed || !std::filesystem::is_regular_file(path)) {
        throw core::not_found_error(
            {fmt::format("không có tệp '{}'", path.string()), fmt::format("there is no file '{}'", path.string())});
    }
    if (size > kMost) {
        throw core::data_error({fmt::format("'{}' lớn hơn 256 MB", path.string()),
                                fmt::format("'{}' is larger than 256 MB", path.string())});
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) {
        throw core::io_error(
            {fmt::format("không đọc được '{}'", path.string()), fmt::format("cannot read '{}'", path.string())});
    }
    return {path.filename().string(), core::sha256_hex(bytes)};
}

} // namespace hatang::cli
