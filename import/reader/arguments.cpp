// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/arguments.hpp"

#include "core/error.hpp"

#include <charconv>

namespace hatang::ingest {

namespace {

template <typename Number> Number parse_count(std::string_view key, std::string_view value) {
    Number number{};
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number <= 0) {
        throw core::internal_error("hatang-reader: " + std::string(key) + " needs a positive number");
    }
    return number;
}

/// "x,y" as the parent writes it.
core::MapPoint parse_point(std::string_view value) {
    core::MapPoint point{};
    auto const* const end = value.data() + value.size();
    auto const [comma, error] = std::from_chars(value.data(), end, point.x);
    if (error == std::errc{} && comma != end && *comma == ',') {
        auto const [last, wrong] = std::from_chars(comma + 1, end, point.y);
        if (wrong == std::errc{} && last == end) {
            return point;
        }
    }
    throw core::internal_error("hatang-reader: a point is two numbers");
}

void apply(ReadRequest& request, std::string_view key, std::string_view value) {
    core::ReadOptions& options = request.options;
    if (key == "seconds") {
        options.limits.seconds = parse_count<int>(key, value);
    } else if (key == "memory-bytes") {
        options.limits.memory_bytes = parse_count<std::int64_t>(key, value);
    } else if (key == "file-bytes") {
        options.limits.file_bytes = parse_count<std::int64_t>(key, value);
    } else if (key == "cell-bytes") {
        options.limits.cell_bytes = parse_count<std::int64_t>(key, value);
    } else if (key == "layer") {
        options.layer = std::string(value);
    } else if (key == "encoding") {
        options.encoding = std::string(value);
    } else if (key == "separator") {
        options.separator = static_cast<char>(parse_count<std::uint8_t>(key, value));
    } else if (key == "header-row") {
        options.header_row = parse_count<std::int64_t>(key, value);
    } else if (key == "point") {
        request.points.push_back(parse_point(value));
    } else if (key == "file") {
        request.path = value;
    } else {
        throw core::internal_error("hatang-reader: unknown word " + std::string(key));
    }
}

} // namespace

ReadRequest parse_arguments(std::span<char const* const> arguments) {
    ReadRequest request;
    std::string_view const verb = arguments.size() > 1 ? arguments[1] : "";
    if (verb != "describe" && verb != "read" && verb != "sample") {
        throw core::internal_error("hatang-reader is started by hatang, not by hand");
    }
    request.rows = verb == "read";
    request.raster = verb == "sample";
    for (std::string_view const word : arguments.subspan(2)) {
        auto const equals = word.find('=');
        if (equals == std::string_view::npos) {
            throw core::internal_error("hatang-reader: a word without '='");
        }
        apply(request, word.substr(0, equals), word.substr(equals + 1));
    }
    if (request.path.empty()) {
        throw core::internal_error("hatang-reader: no file");
    }
    return request;
}

} // namespace hatang::ingest
