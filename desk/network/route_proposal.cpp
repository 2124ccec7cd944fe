// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_proposal.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "desk/reading/reservoir.hpp"
#include "desk/sites/evidence_areas.hpp"
#include "desk/sites/position_reader.hpp"
#include "desk/sites/site_survey.hpp"
#include "spatial/crs_evidence.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/geometry.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

constexpr std::array kLayings{RouteLaying::aerial, RouteLaying::bundled, RouteLaying::underground};

struct RawLine {
    std::string wkb; ///< in the file's own coordinates
    std::string name;
    std::int64_t row = 0;
    std::size_t layer = 0;
};

/// Keeps every line as it stands in the file: a proposal is small.
class LineSink final : public core::RowSink {
public:
    explicit LineSink(core::FindingSink& findings) : m_findings(findings) {}

    void file(core::RawFile const& file) override {
        raw = file;
        samples.resize(file.layers.size());
        for (auto const& layer : file.layers) {
            m_names.push_back(name_column(layer.fields));
        }
    }
    void layer(std::size_t index) override { m_layer = index; }
    bool row(core::RawRow const& row) override {
        if (row.geometry_wkb.empty()) {
            return true;
        }
        if (spatial::class_of_wkb(row.geometry_wkb) != spatial::GeometryClass::line) {
            m_findings.add({.code = "geometry-of-another-kind",
                            .severity = core::Severity::warning,
                            .file = std::filesystem::path(raw.path).filename().string(),
                            .layer = raw.layers.size() > 1 ? raw.layers[m_layer].name : std::string(),
                            .row = row.number,
                            .message = {"không phải đường; bỏ qua", "is no line; passed over"}});
            return true;
        }
        m_corners += spatial::vertex_count(row.geometry_wkb);
        if (m_corners > kMostCorners) {
            throw core::data_error(
                {fmt::format("'{}' có hơn {} đỉnh; một đề nghị cần một tuyến", raw.path, kMostCorners),
                 fmt::format("'{}' has more than {} corners; a proposal is one route", raw.path, kMostCorners)});
        }
        auto const box = spatial::box_of_wkb(row.geometry_wkb);
        samples[m_layer].push_back({(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0, false, {}});
        auto const column = m_names[m_layer];
        auto const named = column && *column < row.cells.size();
        lines.push_back({std::string(row.geometry_wkb), named ? std::string(row.cells[*column].text) : std::string(),
                         row.number, m_layer});
        return true;
    }
    void finding(core::Finding finding) override { m_findings.add(std::move(finding)); }

    core::RawFile raw;
    std::vector<RawLine> lines;
    std::vector<std::vector<spatial::CoordinateSample>> samples; ///< by layer

private:
    static std::optional<std::size_t> name_column(std::vector<std::string> const& headings) {
        for (std::string_view const wanted : {"name", "ten", "ten tuyen", "code", "ma", "ma tuyen"}) {
            for (std::size_t at = 0; at < headings.size(); ++at) {
                if (core::search_key(headings[at]) == wanted) {
                    return at;
                }
            }
        }
        return std::nullopt;
    }

    core::FindingSink& m_findings;
    std::vector<std::optional<std::size_t>> m_names;
    std::size_t m_layer = 0;
    std::size_t m_corners = 0;
};

spatial::CrsEvidence evidence_of(LineSink const& sink, std::size_t layer, RouteFileRequest const& request,
                                 EvidenceAreas& areas) {
    auto const declared = request.src_crs ? request.src_crs : sink.raw.layers[layer].crs.epsg;
    auto evidence = spatial::find_crs_of_rows(sink.samples[layer], areas.outlines(), declared);
    if (evidence.verdict != spatial::CrsVerdict::found) {
        throw core::data_error(
            {fmt::format("không xác định được hệ tọa độ của '{}': {}", sink.raw.path, evidence.explanation.vi),
             fmt::format("cannot tell the coordinate system of '{}': {}", sink.raw.path, evidence.explanation.en)},
            {"chỉ rõ bằng --src-crs, ví dụ --src-crs EPSG:5899 (VN-2000, kinh tuyến trục 107°45')",
             "say it with --src-crs, e.g. --src-crs EPSG:5899 (VN-2000, central meridian 107°45')"});
    }
    return evidence;
}

std::string placed(RawLine const& line, spatial::CrsEvidence const& evidence, std::string const& path) {
    spatial::CrsTransform const transform(evidence.best.crs);
    auto const& best = evidence.best;
    auto geometry = spatial::place_geometry(line.wkb, [&](double x, double y) {
        auto const first = best.swapped ? y : x;
        auto const second = best.swapped ? x : y;
        auto const point =
            best.shift_missing ? transform.to_wgs84_without_shift(first, second) : transform.to_wgs84(first, second);
        return point && kVietNam.contains(*point) ? point : std::nullopt;
    });
    if (geometry.outside) {
        throw core::data_error({fmt::format("'{}' dòng {} có đỉnh nằm ngoài lãnh thổ Việt Nam theo EPSG:{}", path,
                                            line.row, best.crs.epsg()),
                                fmt::format("'{}' row {} has a corner that is not in Viet Nam as EPSG:{}", path,
                                            line.row, best.crs.epsg())});
    }
    return std::move(geometry.wkb);
}

} // namespace

std::string_view to_string(RouteLaying laying) {
    constexpr std::array<std::string_view, 3> kWords{"aerial", "bundled", "underground"};
    return kWords[static_cast<std::size_t>(laying)];
}

core::Words label(RouteLaying laying) {
    switch (laying) {
    case RouteLaying::aerial: return {"cáp treo", "aerial cable"};
    case RouteLaying::bundled: return {"cáp treo trong bó đã chỉnh trang", "aerial cable in an existing bundle"};
    case RouteLaying::underground: break;
    }
    return {"cáp ngầm", "underground cable"};
}

std::optional<RouteLaying> parse_route_laying(std::string_view word) {
    auto const found =
        std::find_if(kLayings.begin(), kLayings.end(), [word](RouteLaying each) { return to_string(each) == word; });
    return found == kLayings.end() ? std::nullopt : std::optional(*found);
}

std::vector<spatial::MeasuredLine> route_parts(std::string_view wkb) {
    std::vector<spatial::MeasuredLine> parts;
    double length = 0.0;
    for (auto& line : spatial::lines_of_wkb(wkb)) {
        spatial::MeasuredLine measured(std::move(line));
        if (measured.length_m() > 0.0) {
            length += measured.length_m();
            parts.push_back(std::move(measured));
        }
    }
    if (parts.empty()) {
        throw core::data_error(
            {"tuyến có chiều dài 0: hai đầu trùng nhau", "the route has length 0: its ends are one place"});
    }
    if (length > kLongestRoute_m) {
        throw core::data_error(
            {fmt::format("tuyến dài {:.0f} km, quá {:.0f} km", length / 1000, kLongestRoute_m / 1000),
             fmt::format("the route is {:.0f} km long, more than {:.0f} km", length / 1000, kLongestRoute_m / 1000)});
    }
    return parts;
}

std::vector<DrawnRoute> read_drawn_routes(std::filesystem::path const& file, core::FileReader& reader,
                                          core::AdminReader const& admin, RouteFileRequest const& request,
                                          core::FindingSink& findings) {
    LineSink sink(findings);
    reader.read(file, request.read, sink);
    if (sink.lines.empty()) {
        throw core::data_error({fmt::format("'{}' không có đường nào; cần tuyến vẽ thành đường", file.string()),
                                fmt::format("'{}' holds no line; a route drawn as a line is expected", file.string())},
                               {"xem tệp bằng: hatang inspect", "look at the file: hatang inspect"});
    }
    EvidenceAreas areas(admin);
    std::vector<std::optional<spatial::CrsEvidence>> evidence(sink.samples.size());
    std::vector<DrawnRoute> routes;
    for (RawLine const& line : sink.lines) {
        auto& of_layer = evidence[line.layer];
        if (!of_layer) {
            of_layer = evidence_of(sink, line.layer, request, areas);
        }
        routes.push_back({line.name, route_parts(placed(line, *of_layer, file.string()))});
    }
    return routes;
}

} // namespace hatang::desk
