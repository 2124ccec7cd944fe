// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/file_format.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

namespace hatang::ingest {

namespace {

enum class Content { text, zip, sqlite, shapefile, json, xml, pdf, gzip, ole };

struct Magic {
    std::string_view bytes;
    Content content;
};

using namespace std::string_view_literals;
constexpr std::array<Magic, 6> kMagics{{{"PK\x03\x04"sv, Content::zip},
                                        {"SQLite format 3\0"sv, Content::sqlite},
                                        {"\x00\x00\x27\x0A"sv, Content::shapefile},
                                        {"%PDF"sv, Content::pdf},
                                        {"\x1F\x8B"sv, Content::gzip},
                                        {"\xD0\xCF\x11\xE0"sv, Content::ole}}};

Content content_of(std::string_view head) {
    for (Magic const& magic : kMagics) {
        if (head.substr(0, magic.bytes.size()) == magic.bytes) {
            return magic.content;
        }
    }
    std::string_view rest = head;
    if (rest.substr(0, 3) == "\xEF\xBB\xBF"sv) {
        rest.remove_prefix(3);
    }
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!rest.empty() && (rest.front() == '{' || rest.front() == '[')) {
        return Content::json;
    }
    if (rest.size() > 1 && rest.front() == '<' &&
        (std::isalpha(static_cast<unsigned char>(rest[1])) != 0 || rest[1] == '?' || rest[1] == '!')) {
        return Content::xml;
    }
    return Content::text;
}

core::Words name_of(Content content) {
    switch (content) {
    case Content::text: return {"văn bản", "text"};
    case Content::zip: return {"một tệp nén ZIP", "a ZIP archive"};
    case Content::sqlite: return {"một cơ sở dữ liệu SQLite", "an SQLite database"};
    case Content::shapefile: return {"một tệp Shapefile", "a Shapefile"};
    case Content::json: return core::same_words("JSON");
    case Content::xml: return core::same_words("XML");
    case Content::pdf: return {"một tệp PDF", "a PDF document"};
    case Content::gzip: return {"một tệp nén gzip", "a gzip archive"};
    case Content::ole: return {"một tệp Office kiểu cũ (.xls, .doc)", "an old Office file (.xls, .doc)"};
    }
    return {"dữ liệu nhị phân", "binary data"};
}

struct KnownFormat {
    std::string_view extension;
    FileFormat format;
    Content content;
};

constexpr std::array<KnownFormat, 17> kFormats{{{"csv", FileFormat::csv, Content::text},
                                                {"tsv", FileFormat::csv, Content::text},
                                                {"txt", FileFormat::csv, Content::text},
                                                {"xlsx", FileFormat::xlsx, Content::zip},
                                                {"xlsm", FileFormat::xlsx, Content::zip},
                                                {"xls", FileFormat::xls, Content::ole},
                                                {"ods", FileFormat::ods, Content::zip},
                                                {"geojson", FileFormat::geojson, Content::json},
                                                {"json", FileFormat::geojson, Content::json},
                                                {"gpkg", FileFormat::gpkg, Content::sqlite},
                                                {"sqlite", FileFormat::sqlite, Content::sqlite},
                                                {"db", FileFormat::sqlite, Content::sqlite},
                                                {"shp", FileFormat::shp, Content::shapefile},
                                                {"zip", FileFormat::shp_zip, Content::zip},
                                                {"kml", FileFormat::kml, Content::xml},
                                                {"kmz", FileFormat::kmz, Content::zip},
                                                {"gpx", FileFormat::gpx, Content::xml}}};

std::string extension_of(std::string_view file_name) {
    auto const dot = file_name.rfind('.');
    std::string extension{dot == std::string_view::npos ? "" : file_name.substr(dot + 1)};
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

} // namespace

std::string_view to_string(FileFormat format) {
    switch (format) {
    case FileFormat::csv: return "csv";
    case FileFormat::xlsx: return "xlsx";
    case FileFormat::xls: return "xls";
    case FileFormat::geojson: return "geojson";
    case FileFormat::gpkg: return "gpkg";
    case FileFormat::sqlite: return "sqlite";
    case FileFormat::shp:
    case FileFormat::shp_zip: return "shp";
    case FileFormat::ods: return "ods";
    case FileFormat::kml:
    case FileFormat::kmz: return "kml";
    case FileFormat::gpx: return "gpx";
    }
    return "";
}

FileFormat decide_format(std::string_view file_name, std::string_view head) {
    std::string const extension = extension_of(file_name);
    std::string const name{file_name};
    auto const known = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](KnownFormat const& entry) { return entry.extension == extension; });
    std::string names;
    for (KnownFormat const& entry : kFormats) {
        names += (names.empty() ? "" : ", ") + std::string(entry.extension);
    }
    names += ", tab, mif, dxf, dgn, fgb"; // by hatang-gdal-reader
    core::Words const readable{"đọc được: " + names, "readable: " + names};
    if (known == kFormats.end()) {
        throw core::data_error({"'" + name + "': không đọc được loại tệp '" + extension + "'",
                                "'" + name + "': files of type '" + extension + "' cannot be read"},
                               readable);
    }
    Content const content = content_of(head);
    if (content != known->content) {
        core::Words const found = name_of(content);
        core::Words const expected = name_of(known->content);
        throw core::data_error({"'" + name + "' chứa " + found.vi + ", không phải " + expected.vi,
                                "'" + name + "' holds " + found.en + ", not " + expected.en},
                               {"đặt lại phần mở rộng cho đúng nội dung, hoặc xin bản khác từ nơi gửi",
                                "give the file the extension of its content, or ask its sender for another copy"});
    }
    return known->format;
}

} // namespace hatang::ingest
