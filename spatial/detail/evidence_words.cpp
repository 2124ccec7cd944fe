// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/evidence_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::spatial::detail {

namespace {

struct Meridian {
    double degrees;
    long minutes;
};

Meridian meridian_of(KnownCrs const& crs) {
    auto const degrees = std::floor(crs.central_meridian);
    return {degrees, std::lround((crs.central_meridian - degrees) * 60.0)};
}

bool is_three_degree_zone(KnownCrs const& crs) {
    return crs.kind == CrsKind::projected && crs.scale > 0.9998;
}

} // namespace

void Clauses::add(core::Words clause) {
    if (!m_words.empty()) {
        m_words.vi += "; ";
        m_words.en += "; ";
    }
    m_words.vi += clause.vi;
    m_words.en += clause.en;
}

core::Words describe(KnownCrs const& crs) {
    int const epsg = crs.id.epsg();
    if (crs.kind == CrsKind::geographic) {
        return {fmt::format("{} kinh vĩ độ (EPSG:{})", crs.is_vn2000 ? "VN-2000" : "WGS 84", epsg),
                fmt::format("{} degrees (EPSG:{})", crs.is_vn2000 ? "VN-2000" : "WGS 84", epsg)};
    }
    if (!is_three_degree_zone(crs)) {
        int const zone = crs.central_meridian < 108.0 ? 48 : 49;
        auto const* datum = crs.is_vn2000 ? "VN-2000" : "WGS 84";
        return {fmt::format("{} UTM múi {} (EPSG:{})", datum, zone, epsg),
                fmt::format("{} UTM zone {}N (EPSG:{})", datum, zone, epsg)};
    }
    auto const [degrees, minutes] = meridian_of(crs);
    return {fmt::format("VN-2000 múi 3 độ, kinh tuyến trục {:.0f}°{:02}' (EPSG:{})", degrees, minutes, epsg),
            fmt::format("VN-2000 3-degree zone, meridian {:.0f}°{:02}' (EPSG:{})", degrees, minutes, epsg)};
}

core::Words describe(Reading const& reading) {
    auto words = describe(*reading.crs);
    if (reading.candidate.swapped) {
        bool const metres = reading.crs->kind == CrsKind::projected;
        words.vi += metres ? ", cột đầu là hướng bắc" : ", cột đầu là vĩ độ";
        words.en += metres ? ", first column northing" : ", first column latitude";
    }
    if (reading.candidate.shift_missing) {
        words.vi += ", tính thiếu phép chuyển hệ toạ độ";
        words.en += ", computed without the datum shift";
    }
    return words;
}

core::Words agreement(Reading const& reading, bool named) {
    auto const name = describe(reading);
    auto const& seen = reading.candidate;
    if (named) {
        return {fmt::format("đọc theo {}: {} trong {} dòng nằm trong đơn vị hành chính mà dòng đó nêu", name.vi,
                            seen.inside, seen.tested),
                fmt::format("read as {}: {} of {} rows lie in the administrative unit they name", name.en, seen.inside,
                            seen.tested)};
    }
    return {fmt::format("đọc theo {}: {} trong {} dòng nằm ở Việt Nam", name.vi, seen.inside, seen.tested),
            fmt::format("read as {}: {} of {} rows lie in Viet Nam", name.en, seen.inside, seen.tested)};
}

core::Words list_of(std::vector<Reading const*> const& readings) {
    core::Words list;
    for (auto const* reading : readings) {
        auto const name = describe(*reading);
        auto const* separator = list.empty() ? "" : ", ";
        list.vi += fmt::format("{}{} [{}]", separator, name.vi, reading->candidate.inside);
        list.en += fmt::format("{}{} [{}]", separator, name.en, reading->candidate.inside);
    }
    return list;
}

core::Words short_list_of(std::vector<Reading const*> const& readings) {
    bool const one_order = std::ranges::all_of(
        readings, [&](auto const* r) { return r->candidate.swapped == readings.front()->candidate.swapped; });
    core::Words list;
    bool in_zones = false;
    for (auto const* reading : readings) {
        auto const* separator = list.empty() ? "" : ", ";
        auto name = one_order ? describe(*reading->crs) : describe(*reading);
        bool const zone = one_order && is_three_degree_zone(*reading->crs);
        if (zone && in_zones) {
            auto const [degrees, minutes] = meridian_of(*reading->crs);
            name = core::same_words(fmt::format("{:.0f}°{:02}' (EPSG:{})", degrees, minutes, reading->crs->id.epsg()));
        }
        in_zones = zone;
        list.vi += separator + name.vi;
        list.en += separator + name.en;
    }
    if (one_order && !readings.empty() && readings.front()->candidate.swapped) {
        list.vi += "; cột đầu là hướng bắc";
        list.en += "; the first column is northing";
    }
    return list;
}

} // namespace hatang::spatial::detail
