// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/crs/declaration.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/wkt_tree.hpp"
#include "import/text/cell_text.hpp"
#include "spatial/crs_catalogue.hpp"

#include <charconv>
#include <cmath>
#include <map>

namespace hatang::ingest {

namespace {

constexpr std::size_t kDeclaredBytes = 400;
constexpr double kFalseEasting = 500'000.0; // of UTM and of every VN-2000 zone (TT 973/2001/TT-TCĐC)
constexpr double kAxis = 6'378'137.0;       // WGS 84 spheroid
constexpr double kInverseFlattening = 298.257223563;

std::optional<double> to_number(std::string const& text) {
    double value = 0.0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool near(double left, double right, double tolerance) {
    return std::fabs(left - right) <= tolerance;
}

std::optional<double> value_at(WktNode const* node, std::size_t index) {
    return node != nullptr && index < node->values.size() ? to_number(node->values[index]) : std::nullopt;
}

WktNode const* either(WktNode const& tree, std::string_view first, std::string_view second) {
    WktNode const* const node = tree.find(first);
    return node != nullptr ? node : tree.find(second);
}

/// The parameters of WKT 1 and WKT 2 under one name: "central meridian", "false easting" …
std::map<std::string, double> parameters(WktNode const& tree) {
    static std::map<std::string, std::string> const kSameAs{{"longitude of natural origin", "central meridian"},
                                                            {"latitude of natural origin", "latitude of origin"},
                                                            {"scale factor at natural origin", "scale factor"}};
    WktNode const* const conversion = tree.child("CONVERSION");
    std::map<std::string, double> found;
    for (WktNode const& node : (conversion != nullptr ? *conversion : tree).children) {
        if (node.keyword == "PARAMETER" && !node.values.empty()) {
            std::string const name = core::search_key(node.values[0]);
            auto const same = kSameAs.find(name);
            found[same == kSameAs.end() ? name : same->second] = value_at(&node, 1).value_or(0.0);
        }
    }
    return found;
}

bool is_transverse_mercator(WktNode const& tree) {
    WktNode const* const method = either(tree, "PROJECTION", "METHOD");
    if (method == nullptr || method->values.empty()) {
        return false;
    }
    std::string const name = core::search_key(method->values[0]);
    return name == "transverse mercator" || name == "gauss kruger";
}

enum class Datum { vn2000, wgs84, other };

Datum datum_of(WktNode const& tree) {
    WktNode const* const spheroid = either(tree, "SPHEROID", "ELLIPSOID");
    auto const axis = value_at(spheroid, 1);
    auto const flattening = value_at(spheroid, 2);
    if (!axis || !flattening || !near(*axis, kAxis, 1e-3) || !near(*flattening, kInverseFlattening, 1e-6)) {
        return Datum::other;
    }
    WktNode const* datum = tree.find("DATUM");
    datum = datum != nullptr ? datum : tree.find("ENSEMBLE");
    std::string const name = datum != nullptr && !datum->values.empty() ? core::search_key(datum->values[0]) : "";
    if (name.find("vn 2000") != std::string::npos || name.find("vn2000") != std::string::npos ||
        name.find("vietnam 2000") != std::string::npos) {
        return Datum::vn2000;
    }
    return name.find("wgs") != std::string::npos || name.find("world geodetic system 1984") != std::string::npos
               ? Datum::wgs84
               : Datum::other;
}

bool has_code(WktNode const& tree) {
    WktNode const* const node = either(tree, "AUTHORITY", "ID");
    return node != nullptr && !node->values.empty() && core::search_key(node->values[0]) == "epsg";
}

bool has_shift(WktNode const& tree) {
    WktNode const* const shift = tree.find("TOWGS84");
    return (shift != nullptr && std::fabs(value_at(shift, 0).value_or(0.0)) > 1.0) || tree.keyword == "BOUNDCRS" ||
           has_code(tree);
}

bool same_projection(spatial::KnownCrs const& crs, std::map<std::string, double> const& given) {
    auto const get = [&given](char const* name, double otherwise) {
        auto const found = given.find(name);
        return found == given.end() ? otherwise : found->second;
    };
    return near(get("central meridian", -999.0), crs.central_meridian, 1e-7) &&
           near(get("scale factor", 1.0), crs.scale, 1e-9) && near(get("false easting", 0.0), kFalseEasting, 1e-3) &&
           near(get("false northing", 0.0), 0.0, 1e-3) && near(get("latitude of origin", 0.0), 0.0, 1e-9);
}

bool is_in_metres(WktNode const& tree) {
    WktNode const* const unit = tree.child("UNIT"); // WKT 1; WKT 2 gives the unit with each axis
    return unit == nullptr || near(value_at(unit, 1).value_or(0.0), 1.0, 1e-9);
}

std::optional<core::CrsId> find_known(WktNode const& tree, Datum datum) {
    if (datum == Datum::other) {
        return std::nullopt;
    }
    bool const projected = tree.keyword == "PROJCS" || tree.keyword == "PROJCRS" || tree.keyword == "PROJECTEDCRS";
    auto const given = parameters(tree);
    for (spatial::KnownCrs const& crs : spatial::known_crs()) {
        if (crs.is_vn2000 != (datum == Datum::vn2000) || projected != (crs.kind == spatial::CrsKind::projected)) {
            continue;
        }
        if (!projected || (is_transverse_mercator(tree) && is_in_metres(tree) && same_projection(crs, given))) {
            return crs.id;
        }
    }
    return std::nullopt;
}

} // namespace

core::CrsDeclaration declare_wkt(std::string_view wkt) {
    core::CrsDeclaration declared;
    if (!core::is_valid_utf8(wkt)) {
        return declared;
    }
    declared.text = cut_text(core::clean_text(wkt), kDeclaredBytes);
    auto const tree = parse_wkt(wkt);
    if (!tree) {
        return declared;
    }
    // a COMPD_CS or BOUNDCRS wraps the system that matters
    WktNode const* horizontal = &*tree;
    for (std::string_view const name : {"PROJCS", "PROJCRS", "GEOGCS", "GEOGCRS"}) {
        if (tree->keyword != name && tree->keyword.find("PROJ") != 0 && tree->keyword.find("GEOG") != 0 &&
            tree->find(name) != nullptr) {
            horizontal = tree->find(name);
            break;
        }
    }
    Datum const datum = datum_of(*horizontal);
    declared.epsg = find_known(*horizontal, datum);
    bool const by_hand = !has_shift(*tree);
    bool const is_zone = horizontal->keyword.find("PROJ") == 0 && is_transverse_mercator(*horizontal);
    declared.has_datum_shift =
        !(by_hand && (datum == Datum::vn2000 || (datum == Datum::wgs84 && is_zone && !declared.epsg)));
    return declared;
}

core::CrsDeclaration declare_name(std::string_view name) {
    core::CrsDeclaration declared;
    declared.text = cut_text(core::clean_text(name), kDeclaredBytes);
    auto const colon = name.rfind(':');
    std::string_view const last = colon == std::string_view::npos ? name : name.substr(colon + 1);
    if (last == "CRS84") {
        declared.epsg = core::kWgs84;
        return declared;
    }
    int code = 0;
    auto const [end, error] = std::from_chars(last.data(), last.data() + last.size(), code);
    bool const is_epsg = name.find("EPSG") != std::string_view::npos || name.find("epsg") != std::string_view::npos;
    if (is_epsg && error == std::errc{} && end == last.data() + last.size() &&
        spatial::find_crs(core::CrsId{code}) != nullptr) {
        declared.epsg = core::CrsId{code};
    }
    return declared;
}

} // namespace hatang::ingest
