// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/ground_elevation.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::desk {

namespace {

/// As many as one call of the sampler takes.
constexpr std::size_t kMostSamples = 1000;

/// Metres in the file's unit; nothing for one that is not known. A model without a unit is in metres.
std::optional<double> metres_per(std::string unit) {
    std::transform(unit.begin(), unit.end(), unit.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array<std::string_view, 5> kMetres{"", "m", "metre", "meter", "metres"};
    constexpr std::array<std::string_view, 4> kFeet{"ft", "foot", "feet", "international foot"};
    if (std::find(kMetres.begin(), kMetres.end(), unit) != kMetres.end()) {
        return 1.0;
    }
    return std::find(kFeet.begin(), kFeet.end(), unit) != kFeet.end() ? std::optional(0.3048) : std::nullopt;
}

} // namespace

GroundElevation::GroundElevation(std::filesystem::path file, core::RasterSampler& sampler)
    : m_file(std::move(file)), m_sampler(sampler), m_described(sampler.describe_raster(m_file)) {
    auto const& declared = m_described.layers.front().crs;
    if (!declared.epsg) {
        auto const name = m_file.filename().string();
        auto const text = declared.text.empty() ? std::string("–") : declared.text.substr(0, 120);
        throw core::data_error(
            {fmt::format("mô hình độ cao '{}' không ghi hệ tọa độ mà hatang biết: {}", name, text),
             fmt::format("the elevation model '{}' names no coordinate system that hatang knows: {}", name, text)},
            {"ghi vào tệp, ví dụ: gdal_edit.py -a_srs EPSG:4326",
             "write it into the file, e.g. gdal_edit.py -a_srs EPSG:4326"});
    }
    m_transform.emplace(*declared.epsg);
}

double GroundElevation::metres_per_unit(core::RasterSample const& sample) const {
    auto const factor = metres_per(sample.unit);
    if (!factor) {
        throw core::data_error({fmt::format("mô hình độ cao '{}' dùng đơn vị \"{}\"; cần mét hoặc feet",
                                            m_file.filename().string(), sample.unit),
                                fmt::format("the elevation model '{}' is in \"{}\"; metres or feet are expected",
                                            m_file.filename().string(), sample.unit)});
    }
    return *factor;
}

std::vector<std::optional<double>> GroundElevation::heights(std::span<core::GeoPoint const> places) {
    std::vector<std::optional<double>> heights(places.size());
    std::vector<core::MapPoint> points;
    std::vector<std::size_t> asked;
    auto const ask = [&] {
        if (points.empty()) {
            return;
        }
        auto const sample = m_sampler.sample(m_file, points);
        double const factor = metres_per_unit(sample);
        for (std::size_t i = 0; i < asked.size() && i < sample.values.size(); ++i) {
            if (sample.values[i]) {
                heights[asked[i]] = *sample.values[i] * factor;
            }
        }
        points.clear();
        asked.clear();
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (auto const point = m_transform->from_wgs84(places[i])) {
            points.push_back(*point);
            asked.push_back(i);
        }
        if (points.size() == kMostSamples) {
            ask();
        }
    }
    ask();
    return heights;
}

void GroundElevation::supply(rules::Subject& subject) {
    using rules::Known;
    if (subject.kind != rules::SubjectKind::mast || subject.number(Known::ground_elevation_m)) {
        return;
    }
    auto const point = m_transform->from_wgs84(subject.position);
    core::RasterSample sample;
    if (point) {
        sample = m_sampler.sample(m_file, std::array{*point});
    }
    double const factor = metres_per_unit(sample);
    bool const known = !sample.values.empty() && sample.values.front().has_value();
    if (known) {
        subject.set(Known::ground_elevation_m, *sample.values.front() * factor);
    }
    subject.ground_from = from(sample, known);
}

core::Words GroundElevation::from(core::RasterSample const& sample, bool known) const {
    auto const name = m_file.filename().string();
    auto const sum = m_described.sha256.substr(0, 12);
    if (!known) {
        return {fmt::format("mô hình độ cao '{}' không có số liệu tại đây", name),
                fmt::format("the elevation model '{}' has no value here", name)};
    }
    auto const epsg = m_described.layers.front().crs.epsg->epsg();
    core::Words const vertical = sample.vertical.empty()
                                     ? core::Words{"tệp không ghi mốc độ cao", "vertical datum not stated"}
                                     : core::same_words(sample.vertical);
    return {fmt::format("mô hình độ cao '{}' (EPSG:{}, SHA-256 {}…), nội suy song tuyến tính; {}", name, epsg, sum,
                        vertical.vi),
            fmt::format("elevation model '{}' (EPSG:{}, SHA-256 {}…), bilinear; {}", name, epsg, sum, vertical.en)};
}

} // namespace hatang::desk
