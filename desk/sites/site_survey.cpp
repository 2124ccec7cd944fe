// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/site_survey.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/reading/reservoir.hpp"
#include "desk/sites/evidence_areas.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hatang::desk {

namespace {

using core::StationField;

struct KeptSample {
    RawPosition position;
    PlaceTexts texts;
};

class SurveySink final : public core::RowSink {
public:
    SurveySink(SiteSurvey& survey, core::StationHeadingMapper const& headings, SurveyOptions const& options)
        : m_survey(survey), m_headings(headings), m_options(options) {}

    void file(core::RawFile const& file) override {
        m_survey.file = file;
        for (std::size_t index = 0; index < file.layers.size(); ++index) {
            m_survey.layers.push_back(surveyed(index));
        }
        m_samples.resize(file.layers.size());
        m_reservoirs.resize(file.layers.size());
    }

    void layer(std::size_t index) override { m_current = index; }

    bool row(core::RawRow const& row) override {
        auto& layer = m_survey.layers[m_current];
        ++layer.rows;
        ++m_survey.rows;
        if (!layer.is_station_list) {
            return true;
        }
        auto const position = raw_position(row, layer);
        if (!position) {
            return true;
        }
        if (auto const slot = m_reservoirs[m_current].next()) {
            keep(*slot, row, *position);
        }
        return true;
    }

    /// Bad rows are reported when they are imported, not while they are surveyed.
    void finding(core::Finding) override {}

    std::vector<KeptSample> const& samples(std::size_t layer) const { return m_samples[layer]; }

private:
    SurveyedLayer surveyed(std::size_t index) const {
        auto const& raw = m_survey.file.layers[index];
        SurveyedLayer layer;
        layer.index = index;
        layer.source.file = std::filesystem::path(m_survey.file.path).filename().string();
        layer.source.layer = m_survey.file.layers.size() > 1 ? raw.name : std::string();
        layer.source.headings = raw.fields;
        layer.source.map = m_headings(raw.fields);
        layer.source.default_operator = m_options.default_operator;
        auto const& map = layer.source.map;
        bool const columns = map.column(StationField::first_coordinate) && map.column(StationField::second_coordinate);
        layer.from_geometry = gives_points(raw, columns);
        layer.is_station_list = map.column(StationField::code) && (columns || layer.from_geometry);
        layer.declared = m_options.src_crs ? m_options.src_crs : raw.crs.epsg;
        return layer;
    }

    void keep(std::size_t slot, core::RawRow const& row, RawPosition const& position) {
        auto& samples = m_samples[m_current];
        if (slot == samples.size()) {
            samples.emplace_back();
        }
        auto const& map = m_survey.layers[m_current].source.map;
        auto const text = [&](StationField field) {
            auto const column = map.column(field);
            return column && *column < row.cells.size() ? std::string(row.cells[*column].text) : std::string();
        };
        samples[slot] = {position,
                         {text(StationField::ward), text(StationField::district), text(StationField::province)}};
    }

    SiteSurvey& m_survey;
    core::StationHeadingMapper const& m_headings;
    SurveyOptions const& m_options;
    std::vector<std::vector<KeptSample>> m_samples;
    std::vector<Reservoir> m_reservoirs;
    std::size_t m_current = 0;
};

void weigh_evidence(SurveyedLayer& layer, std::vector<KeptSample> const& kept, EvidenceAreas& areas) {
    std::vector<spatial::CoordinateSample> samples;
    samples.reserve(kept.size());
    for (auto const& sample : kept) {
        samples.push_back(
            {sample.position.first, sample.position.second, sample.position.in_degrees, areas.named_by(sample.texts)});
    }
    layer.evidence = spatial::find_crs_of_rows(samples, areas.outlines(), layer.declared);
}

[[noreturn]] void refuse_no_list(SiteSurvey const& survey) {
    std::string seen;
    for (auto const& layer : survey.layers) {
        seen += fmt::format("{}{}", seen.empty() ? "" : " | ", fmt::join(layer.source.headings, ", "));
    }
    constexpr std::size_t kShown = 400;
    if (seen.size() > kShown) {
        seen = seen.substr(0, kShown) + "…";
    }
    throw core::data_error(
        {fmt::format("'{}' không phải danh sách trạm: cần cột mã trạm và hai cột tọa độ (hoặc hình học điểm); các cột "
                     "có trong tệp: {}",
                     survey.file.path, seen),
         fmt::format("'{}' is not a station list: it needs a station code and two coordinate columns (or point "
                     "geometry); its columns are: {}",
                     survey.file.path, seen)},
        {"đặt tên cột như \"Mã trạm\", \"Doanh nghiệp\", \"Kinh độ\", \"Vĩ độ\" hoặc \"Tọa độ X\", \"Tọa độ Y\"",
         "name the columns like \"code\", \"operator\", \"longitude\", \"latitude\""});
}

} // namespace

bool gives_points(core::RawLayer const& layer, bool has_columns) {
    return layer.geometry_type.find("Point") != std::string::npos ||
           (layer.geometry_type == "Geometry" && !has_columns);
}

std::optional<RawPosition> raw_position(core::RawRow const& row, std::size_t first_column, std::size_t second_column) {
    if (first_column >= row.cells.size() || second_column >= row.cells.size()) {
        return std::nullopt;
    }
    auto const first = core::parse_coordinate(row.cells[first_column].text);
    auto const second = core::parse_coordinate(row.cells[second_column].text);
    if (!first || !second) {
        return std::nullopt;
    }
    bool const degrees = first->style == core::CoordinateStyle::degrees_minutes_seconds;
    // a written hemisphere settles the order: "16°03'N 108°12'E"
    bool const turned =
        first->hemisphere == 'N' || first->hemisphere == 'S' || second->hemisphere == 'E' || second->hemisphere == 'W';
    return turned ? RawPosition{second->value, first->value, degrees}
                  : RawPosition{first->value, second->value, degrees};
}

std::optional<RawPosition> raw_position(core::RawRow const& row, SurveyedLayer const& layer) {
    if (layer.from_geometry) {
        auto const point = spatial::point_of_wkb(row.geometry_wkb);
        return point ? std::optional(RawPosition{point->lon, point->lat, false}) : std::nullopt;
    }
    auto const& map = layer.source.map;
    return raw_position(row, *map.column(StationField::first_coordinate), *map.column(StationField::second_coordinate));
}

SiteSurvey survey_sites(std::filesystem::path const& file, core::FileReader& reader, core::AdminReader const& admin,
                        core::StationHeadingMapper const& headings, SurveyOptions const& options) {
    SiteSurvey survey;
    SurveySink sink(survey, headings, options);
    reader.read(file, options.read, sink);
    EvidenceAreas areas(admin);
    bool any = false;
    for (std::size_t index = 0; index < survey.layers.size(); ++index) {
        auto& layer = survey.layers[index];
        any = any || layer.is_station_list;
        if (layer.is_station_list) {
            weigh_evidence(layer, sink.samples(index), areas);
        }
    }
    if (!any) {
        refuse_no_list(survey);
    }
    return survey;
}

} // namespace hatang::desk
