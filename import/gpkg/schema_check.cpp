// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gpkg/schema_check.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

bool starts_with_any(std::string const& name, std::initializer_list<std::string_view> prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return name.compare(0, prefix.size(), prefix) == 0; });
}

/// GeoPackage 1.3 annex D (gpkg_*), its R-tree extension (rtree_*), GDAL's feature counters.
bool is_standard_trigger(std::string const& name) {
    return starts_with_any(name, {"gpkg_", "rtree_", "trigger_insert_feature_count_", "trigger_delete_feature_count_"});
}

bool is_rtree(std::string const& name, std::string const& sql) {
    std::string const words = core::search_key(core::is_valid_utf8(sql) ? sql : "");
    return starts_with_any(name, {"rtree_"}) && words.find(" using rtree ") != std::string::npos;
}

bool is_virtual(std::string const& sql) {
    return core::search_key(core::is_valid_utf8(sql) ? sql : "create virtual table").find("create virtual table") == 0;
}

core::Error refused(core::Words const& kind, std::string const& name) {
    std::string const shown = core::is_valid_utf8(name) ? core::printable(name) : "?";
    return core::data_error(
        {"GeoPackage có " + kind.vi + " '" + shown + "', không được phép: có thể đọc dữ liệu ngoài tệp",
         "the GeoPackage has " + kind.en + " '" + shown + "', which is not allowed: it could reach beyond the file"},
        {"xuất lại các lớp dữ liệu sang một GeoPackage mới, ví dụ bằng QGIS",
         "export its layers to a new GeoPackage, for example with QGIS"});
}

} // namespace

void require_plain_schema(SqliteFile const& file) {
    SqliteQuery objects = file.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (objects.next()) {
        std::string const type{objects.bytes(0)};
        std::string const name{objects.bytes(1)};
        std::string const sql{objects.bytes(2)};
        if (type == "table") {
            if (is_virtual(sql) && !is_rtree(name, sql)) {
                throw refused({"bảng ảo", "a virtual table"}, name);
            }
        } else if (type == "trigger") {
            if (!is_standard_trigger(name)) {
                throw refused({"trigger lạ", "a foreign trigger"}, name);
            }
        } else if (type != "index") {
            throw refused({"khung nhìn", "a view"}, name);
        }
    }
}

} // namespace hatang::ingest
