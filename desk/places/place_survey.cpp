// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/place_survey.hpp"

#include "core/error.hpp"
#include "desk/reading/reservoir.hpp"
#include "desk/sites/evidence_areas.hpp"
#include "desk/sites/site_survey.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hatang::desk {

namespace {

struct KeptSample {
    RawPosition position;
    PlaceTexts texts;
};

/// The middle of the box of a geometry, in the file's own numbers.
std::optional<RawPosition> middle_of(std::string_view wkb) {
    if (wkb.empty()) {
        return std::nullopt;
    }
    try {
        auto const box = spatial::box_of_wkb(wkb);
        return RawPosition{(box.min_lon + box.max_lon) / 2, (box.min_lat + box.max_lat) / 2, false};
    } catch (core::Error const&) {
        return std::nullopt; // reported when the row is imported
    }
}

/// Two columns of coordinates are a point, which is no street, and a zone only with a radius.
bool takes_points(PlaceSurveyOptions const& options, core::PlaceFieldMap const& map) {
    auto const geometry = core::place_kind(options.kind).geometry;
    if (options.kind == core::PlaceKind::zone) {
        return options.radius_given || map.find("radius_m") != nullptr;
    }
    return geometry == core::PlaceGeometry::point || geometry == core::PlaceGeometry::line_or_point;
}

bool is_told_by_street(core::PlaceKind kind) {
    return kind == core::PlaceKind::works || kind == core::PlaceKind::programme_item;
}

class SurveySink final : public core::RowSink {
public:
    SurveySink(PlaceSurvey& survey, core::PlaceHeadingMapper const& headings, PlaceSurveyOptions const& options)
        : m_survey(survey), m_headings(headings), m_options(options) {}

    void file(core::RawFile const& file) override {
        m_survey.file = file;
        for (auto const& layer : file.layers) {
            m_survey.layers.push_back(surveyed(layer));
        }
        m_samples.resize(file.layers.size());
        m_reservoirs.resize(file.layers.size());
    }

    void layer(std::size_t index) override { m_current = index; }

    bool row(core::RawRow const& row) override {
        auto& layer = m_survey.layers[m_current];
        ++layer.rows;
        ++m_survey.rows;
        if (!layer.usable || !layer.has_position) {
            return true;
        }
        auto const position = layer.from_geometry ? middle_of(row.geometry_wkb)
                                                  : raw_position(row, *layer.map.column("first_coordinate"),
                                                                 *layer.map.column("second_coordinate"));
        if (position) {
            if (auto const slot = m_reservoirs[m_current].next()) {
                keep(*slot, row, *position);
            }
        }
        return true;
    }

    /// Bad rows are reported when they are imported, not while they are surveyed.
    void finding(core::Finding) override {}

    std::vector<KeptSample> const& samples(std::size_t layer) const { return m_samples[layer]; }

private:
    PlaceLayer surveyed(core::RawLayer const& raw) const {
        PlaceLayer layer;
        layer.file = std::filesystem::path(m_survey.file.path).filename().string();
        layer.layer = m_survey.file.layers.size() > 1 ? raw.name : std::string();
        layer.headings = raw.fields;
        layer.map = m_headings(m_options.kind, raw.fields);
        layer.from_geometry = !raw.geometry_type.empty();
        bool const columns =
            layer.map.find("first_coordinate") != nullptr && layer.map.find("second_coordinate") != nullptr;
        layer.has_position = layer.from_geometry || (columns && takes_points(m_options, layer.map));
        layer.by_street = names_streets(layer);
        bool const named = layer.map.find("code") != nullptr || layer.map.find("name") != nullptr ||
                           layer.map.find("icao") != nullptr || layer.by_street || names_itself_by_street(layer) ||
                           named_by_ends(layer.map);
        layer.usable =
            named && (layer.has_position || layer.by_street || !core::place_kind(m_options.kind).geometry_required);
        layer.declared = m_options.src_crs ? m_options.src_crs : raw.crs.epsg;
        return layer;
    }

    /// A span is named by its poles, a duct by its manholes or its street, a cable by its tag.
    bool named_by_ends(core::PlaceFieldMap const& map) const {
        switch (m_options.kind) {
        case core::PlaceKind::span: return map.find("from_pole") != nullptr && map.find("to_pole") != nullptr;
        case core::PlaceKind::duct:
            return (map.find("from_manhole") != nullptr && map.find("to_manhole") != nullptr) ||
                   map.find("street") != nullptr;
        case core::PlaceKind::cable: return map.find("tag") != nullptr;
        default: return false;
        }
    }

    bool names_streets(PlaceLayer const& layer) const {
        if (m_options.kind != core::PlaceKind::zone) {
            return false;
        }
        bool const names = layer.map.find("name") != nullptr && !layer.has_position && m_options.kind_given;
        return layer.map.find("street") != nullptr || names;
    }

    /// Works and items of programmes are told apart by their street, from and to, or their structure.
    bool names_itself_by_street(PlaceLayer const& layer) const {
        return is_told_by_street(m_options.kind) &&
               (layer.map.find("street") != nullptr || layer.map.find("segments") != nullptr ||
                layer.map.find("structure") != nullptr);
    }

    void keep(std::size_t slot, core::RawRow const& row, RawPosition const& position) {
        auto& samples = m_samples[m_current];
        if (slot == samples.size()) {
            samples.emplace_back();
        }
        auto const& map = m_survey.layers[m_current].map;
        auto const text = [&](std::string_view field) {
            auto const column = map.column(field);
            return column && *column < row.cells.size() ? std::string(row.cells[*column].text) : std::string();
        };
        samples[slot] = {position, {text("ward"), text("district"), text("province")}};
    }

    PlaceSurvey& m_survey;
    core::PlaceHeadingMapper const& m_headings;
    PlaceSurveyOptions const& m_options;
    std::vector<std::vector<KeptSample>> m_samples;
    std::vector<Reservoir> m_reservoirs;
    std::size_t m_current = 0;
};

void weigh_evidence(PlaceLayer& layer, std::vector<KeptSample> const& kept, EvidenceAreas& areas) {
    std::vector<spatial::CoordinateSample> samples;
    samples.reserve(kept.size());
    for (auto const& sample : kept) {
        samples.push_back(
            {sample.position.first, sample.position.second, sample.position.in_degrees, areas.named_by(sample.texts)});
    }
    layer.evidence = spatial::find_crs_of_rows(samples, areas.outlines(), layer.declared);
}

[[noreturn]] void refuse_no_layer(PlaceSurvey const& survey, core::PlaceKindInfo const& info) {
    std::string seen;
    for (auto const& layer : survey.layers) {
        seen += fmt::format("{}{}", seen.empty() ? "" : " | ", fmt::join(layer.headings, ", "));
    }
    constexpr std::size_t kShown = 400;
    if (seen.size() > kShown) {
        seen = seen.substr(0, kShown) + "…";
    }
    core::Words needed;
    if (info.geometry_required) {
        needed = info.kind == core::PlaceKind::zone
                     ? core::Words{" và hình học, hoặc tọa độ với bán kính, hoặc tên đường với chiều sâu",
                                   " and geometry, or coordinates with a radius, or streets with a depth"}
                     : core::Words{" và hình học hoặc hai cột tọa độ", " and geometry or two coordinate columns"};
    }
    if (is_told_by_street(info.kind)) {
        needed = {", hoặc tên đường", ", or a street"};
    }
    throw core::data_error({fmt::format("'{}' không phải tệp {}: cần cột mã hoặc tên{}; các cột có trong tệp: {}",
                                        survey.file.path, info.label.vi, needed.vi, seen),
                            fmt::format("'{}' holds no {}: it needs a code or a name{}; its columns are: {}",
                                        survey.file.path, info.label.en, needed.en, seen)},
                           {"xem tệp bằng: hatang inspect", "look at the file: hatang inspect"});
}

} // namespace

PlaceSurvey survey_places(std::filesystem::path const& file, core::FileReader& reader, core::AdminReader const& admin,
                          core::PlaceHeadingMapper const& headings, PlaceSurveyOptions const& options) {
    PlaceSurvey survey;
    SurveySink sink(survey, headings, options);
    reader.read(file, options.read, sink);
    EvidenceAreas areas(admin);
    bool any = false;
    for (std::size_t index = 0; index < survey.layers.size(); ++index) {
        auto& layer = survey.layers[index];
        any = any || layer.usable;
        if (layer.usable && layer.has_position) {
            weigh_evidence(layer, sink.samples(index), areas);
        }
    }
    if (!any) {
        refuse_no_layer(survey, core::place_kind(options.kind));
    }
    return survey;
}

} // namespace hatang::desk
