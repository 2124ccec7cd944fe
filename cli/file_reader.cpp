// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/file_reader.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <charconv>

namespace hatang::cli {

namespace {

struct Limit {
    char const* variable;
    int least;
    int most;
    core::Words of_what;
};

std::optional<int> read_limit(Console const& console, Limit const& limit) {
    auto const written = console.variable(limit.variable);
    if (!written) {
        return std::nullopt;
    }
    int value = 0;
    auto const* const end = written->data() + written->size();
    auto const result = std::from_chars(written->data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end || value < limit.least || value > limit.most) {
        throw core::usage_error({fmt::format("biến {} phải là {}, số nguyên từ {} đến {}", limit.variable,
                                             limit.of_what.vi, limit.least, limit.most),
                                 fmt::format("the variable {} must be {}, a whole number from {} to {}", limit.variable,
                                             limit.of_what.en, limit.least, limit.most)});
    }
    return value;
}

} // namespace

ingest::ReaderProcess make_file_reader(Console const& console) {
    constexpr std::int64_t kMegabyte = 1'000'000;
    core::ReadLimits limits;
    if (auto const seconds = read_limit(
            console, {"HATANG_READ_SECONDS", 1, 3'600, {"số giây CPU để đọc một tệp", "CPU seconds to read a file"}})) {
        limits.seconds = *seconds;
    }
    if (auto const megabytes = read_limit(
            console,
            {"HATANG_READ_MEMORY_MB", 50, 100'000, {"số MB bộ nhớ để đọc một tệp", "MB of memory to read a file"}})) {
        limits.memory_bytes = *megabytes * kMegabyte;
    }
    return ingest::ReaderProcess(limits);
}

} // namespace hatang::cli
