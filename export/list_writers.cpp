// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/list_writers.hpp"

#include "core/error.hpp"
#include "export/formats/format_writers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hatang::publish {

namespace {

using enum ListFormat;
constexpr std::array<std::pair<ListFormat, std::string_view>, 10> kFormats{{{table, "table"},
                                                                            {json, "json"},
                                                                            {ndjson, "ndjson"},
                                                                            {csv, "csv"},
                                                                            {geojson, "geojson"},
                                                                            {gpkg, "gpkg"},
                                                                            {fgb, "fgb"},
                                                                            {kml, "kml"},
                                                                            {gpx, "gpx"},
                                                                            {xlsx, "xlsx"}}};

std::string all_words() {
    std::string words;
    for (auto const& [format, word] : kFormats) {
        words += words.empty() ? "" : ", ";
        words += word;
    }
    return words;
}

std::unique_ptr<core::ListWriter> make_text_writer(ListFormat format, std::unique_ptr<ByteSink> sink, ListStyle style) {
    switch (format) {
    case json: return make_json_writer(std::move(sink));
    case ndjson: return make_ndjson_writer(std::move(sink));
    case csv: return make_csv_writer(std::move(sink), std::move(style));
    case geojson: return make_geojson_writer(std::move(sink));
    case kml: return make_kml_writer(std::move(sink), std::move(style));
    case gpx: return make_gpx_writer(std::move(sink), std::move(style));
    default: return make_table_writer(std::move(sink), std::move(style));
    }
}

} // namespace

ListFormat parse_list_format(std::string_view text) {
    auto const found =
        std::find_if(kFormats.begin(), kFormats.end(), [text](auto const& entry) { return entry.second == text; });
    if (found != kFormats.end()) {
        return found->first;
    }
    auto const asked = std::string(text);
    throw core::usage_error({"không có định dạng \"" + asked + "\"", "there is no format '" + asked + "'"},
                            {"chọn một trong: " + all_words(), "choose one of: " + all_words()});
}

std::string_view to_string(ListFormat format) {
    auto const found =
        std::find_if(kFormats.begin(), kFormats.end(), [format](auto const& entry) { return entry.first == format; });
    return found == kFormats.end() ? std::string_view{} : found->second;
}

std::optional<ListFormat> format_of_extension(std::filesystem::path const& path) {
    auto extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    constexpr std::array<std::pair<std::string_view, ListFormat>, 2> kOthers{{{".txt", table}, {".jsonl", ndjson}}};
    for (auto const& [other, format] : kOthers) {
        if (extension == other) {
            return format;
        }
    }
    for (auto const& [format, word] : kFormats) {
        if (format != table && extension == "." + std::string(word)) {
            return format;
        }
    }
    return std::nullopt;
}

bool needs_file(ListFormat format) {
    return format == gpkg || format == fgb || format == xlsx;
}

std::unique_ptr<core::ListWriter> make_list_writer(ListFormat format, Destination destination, ListStyle style) {
    auto const* file = std::get_if<FileDestination>(&destination);
    if (needs_file(format) && file == nullptr) {
        auto const word = std::string(to_string(format));
        throw core::usage_error({"định dạng " + word + " cần một tệp, không in ra màn hình được",
                                 "the format " + word + " needs a file and cannot go to the standard output"},
                                {"thêm -o TỆP." + word, "add -o FILE." + word});
    }
    if (format == xlsx) {
        return make_xlsx_writer(*file, std::move(style));
    }
    if (format == gpkg || format == fgb) {
        return make_wired_writer(format, *file, std::move(style));
    }
    return make_text_writer(format, make_byte_sink(destination), std::move(style));
}

} // namespace hatang::publish
