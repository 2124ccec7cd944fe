// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gdal/gdal_format.hpp"

#include "core/error.hpp"
#include "import/xlsx/zip_members.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::ingest {

namespace {

using namespace std::string_view_literals;

std::string lower(std::string_view text) {
    std::string low{text};
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

bool starts(std::string_view head, std::string_view with) {
    return head.substr(0, with.size()) == with;
}

std::string_view without_blanks(std::string_view head) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return head;
}

/// Other types of table (linked, raster, view) only point to further files.
bool is_tab(std::string_view head) {
    std::string const low = lower(without_blanks(head));
    return starts(low, "!table") && low.find("type native") != std::string::npos;
}
bool is_mif(std::string_view head) {
    return starts(lower(without_blanks(head)), "version");
}
bool is_dxf(std::string_view head) {
    return head.find('\0') == std::string_view::npos && head.find("SECTION") != std::string_view::npos;
}
bool is_dgn(std::string_view head) { // the first element of a design file of version 7
    return starts(head, "\x08\x09\xFE\x02"sv) || starts(head, "\xC8\x09\xFE\x02"sv) ||
           starts(head, "\x08\x05\x17\xFE"sv);
}
bool is_fgb(std::string_view head) {
    return starts(head, "fgb\x03"
                        "fgb"sv);
}

struct Known {
    std::string_view extension;
    std::string_view driver;
    bool (*fits)(std::string_view);
    std::array<std::string_view, 4> sidecars;
    core::Words (*expected)();
};

constexpr std::array<Known, 5> kKnown{
    {{"tab",
      "MapInfo File",
      is_tab,
      {"dat", "map", "id", "ind"},
      [] { return core::same_words("MapInfo TAB (native)"); }},
     {"mif", "MapInfo File", is_mif, {"mid"}, [] { return core::same_words("MapInfo MIF"); }},
     {"dxf", "DXF", is_dxf, {}, [] { return core::Words{"DXF dạng văn bản", "DXF as text"}; }},
     {"dgn", "DGN", is_dgn, {}, [] { return core::Words{"DGN phiên bản 7", "DGN version 7"}; }},
     {"fgb", "FlatGeobuf", is_fgb, {}, [] { return core::same_words("FlatGeobuf 3"); }}}};

} // namespace

GdalFormat decide_gdal_format(std::string_view file_name, std::string_view head) {
    std::string const name{file_name};
    auto const* const known = std::find_if(kKnown.begin(), kKnown.end(),
                                           [&](Known const& one) { return has_extension(file_name, one.extension); });
    if (known == kKnown.end()) {
        throw core::internal_error("hatang-gdal-reader does not read '" + name + "'");
    }
    if (!known->fits(head)) {
        core::Words const expected = known->expected();
        throw core::data_error({"'" + name + "' không phải là " + expected.vi, "'" + name + "' is not " + expected.en},
                               {"lưu lại đúng định dạng, hoặc xin bản GeoPackage hay Shapefile từ nơi gửi",
                                "save it again in that format, or ask its sender for a GeoPackage or Shapefile"});
    }
    GdalFormat format{known->extension, known->driver, {}};
    for (std::string_view const sidecar : known->sidecars) {
        if (!sidecar.empty()) {
            format.sidecars.push_back(sidecar);
        }
    }
    return format;
}

} // namespace hatang::ingest
