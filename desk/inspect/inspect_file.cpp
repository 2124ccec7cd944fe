// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/inspect/inspect_file.hpp"

#include "core/date.hpp"
#include "core/text/number.hpp"
#include "desk/reading/no_length_finding.hpp"
#include "desk/row_condition.hpp"
#include "desk/sites/site_survey.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

constexpr std::size_t kSamples = 3;
/// A kind counts when it holds at least this share of the filled cells.
constexpr double kShare = 0.1;

class FieldWatch {
public:
    void see(core::RawCell const& cell) {
        if (cell.empty()) {
            return;
        }
        ++m_sight.filled;
        if (m_sight.samples.size() < kSamples &&
            std::find(m_sight.samples.begin(), m_sight.samples.end(), cell.text) == m_sight.samples.end()) {
            m_sight.samples.emplace_back(cell.text);
        }
        auto const kind = kind_of(cell);
        ++m_kinds[static_cast<std::size_t>(kind)];
    }

    FieldSight sight(std::string heading) {
        m_sight.heading = std::move(heading);
        m_sight.kind = chief_kind();
        return m_sight;
    }

private:
    ValueKind kind_of(core::RawCell const& cell) {
        if (cell.kind == core::RawCell::Kind::date) {
            return ValueKind::date;
        }
        bool const typed = cell.kind == core::RawCell::Kind::integer || cell.kind == core::RawCell::Kind::real;
        std::optional<double> number;
        if (typed) {
            number = cell.real;
        } else if (auto const parsed = core::parse_number(cell.text)) {
            number = parsed->value;
        }
        if (number) {
            m_sight.least = std::min(m_sight.least.value_or(*number), *number);
            m_sight.greatest = std::max(m_sight.greatest.value_or(*number), *number);
            return ValueKind::number;
        }
        return core::parse_date(cell.text) ? ValueKind::date : ValueKind::text;
    }

    ValueKind chief_kind() const {
        ValueKind chief = ValueKind::empty;
        int kinds = 0;
        for (auto const kind : {ValueKind::text, ValueKind::number, ValueKind::date}) {
            auto const count = m_kinds[static_cast<std::size_t>(kind)];
            if (count > 0 && static_cast<double>(count) >= kShare * static_cast<double>(m_sight.filled)) {
                chief = kind;
                ++kinds;
            }
        }
        return kinds > 1 ? ValueKind::mixed : chief;
    }

    FieldSight m_sight;
    std::array<std::int64_t, 5> m_kinds{};
};

class InspectSink final : public core::RowSink {
public:
    InspectSink(FileSight& sight, std::string const& where, core::StationHeadingMapper const& headings,
                FindingReport& report)
        : m_sight(sight), m_where(where), m_headings(headings), m_report(report) {}

    void file(core::RawFile const& file) override {
        m_sight.file = file;
        m_watches.resize(file.layers.size());
        for (std::size_t index = 0; index < file.layers.size(); ++index) {
            m_sight.layers.push_back({.layer = file.layers[index],
                                      .rows = 0,
                                      .matched = {},
                                      .with_geometry = 0,
                                      .extent = {},
                                      .fields = {},
                                      .is_station_list = false});
            m_watches[index].resize(file.layers[index].fields.size());
        }
    }

    void layer(std::size_t index) override {
        m_current = index;
        if (!m_where.empty()) {
            m_condition.emplace(m_where, m_sight.layers[index].layer);
            m_sight.layers[index].matched = 0;
        }
    }

    bool row(core::RawRow const& row) override {
        auto& layer = m_sight.layers[m_current];
        ++layer.rows;
        if (m_condition && m_condition->matches(row)) {
            ++*layer.matched;
        }
        auto& watches = m_watches[m_current];
        for (std::size_t column = 0; column < std::min(watches.size(), row.cells.size()); ++column) {
            watches[column].see(row.cells[column]);
        }
        if (!row.geometry_wkb.empty()) {
            see_geometry(layer, row);
        }
        return true;
    }

    void finding(core::Finding finding) override { m_report.add(std::move(finding)); }

    void finish() {
        for (std::size_t index = 0; index < m_sight.layers.size(); ++index) {
            auto& layer = m_sight.layers[index];
            for (std::size_t column = 0; column < layer.layer.fields.size(); ++column) {
                layer.fields.push_back(m_watches[index][column].sight(layer.layer.fields[column]));
            }
            name_station_fields(layer);
        }
    }

private:
    void see_geometry(LayerSight& layer, core::RawRow const& row) {
        if (spatial::vertex_count(row.geometry_wkb) == 0) {
            return; // POINT EMPTY is written as NaN NaN
        }
        ++layer.with_geometry;
        auto const box = spatial::box_of_wkb(row.geometry_wkb);
        if (!layer.extent) {
            layer.extent = box;
            return;
        }
        auto& all = *layer.extent;
        all = {std::min(all.min_lon, box.min_lon), std::min(all.min_lat, box.min_lat),
               std::max(all.max_lon, box.max_lon), std::max(all.max_lat, box.max_lat)};
    }

    void name_station_fields(LayerSight& layer) const {
        auto const map = m_headings(layer.layer.fields);
        bool const columns =
            map.column(core::StationField::first_coordinate) && map.column(core::StationField::second_coordinate);
        layer.is_station_list = map.column(core::StationField::code) && (columns || gives_points(layer.layer, columns));
        for (std::size_t field = 0; field < core::kStationFieldCount; ++field) {
            if (auto const column = map.columns[field]) {
                layer.fields[*column].taken_for = core::kStationFieldNames[field];
            }
        }
        if (layer.is_station_list) {
            auto const file = std::filesystem::path(m_sight.file.path).filename().string();
            for (auto const& none : map.no_lengths) {
                m_report.add(no_length_finding(none, layer.layer.fields, file,
                                               m_sight.file.layers.size() > 1 ? layer.layer.name : std::string()));
            }
        }
    }

    FileSight& m_sight;
    std::string const& m_where;
    std::optional<RowCondition> m_condition;
    core::StationHeadingMapper const& m_headings;
    FindingReport& m_report;
    std::vector<std::vector<FieldWatch>> m_watches;
    std::size_t m_current = 0;
};

} // namespace

FileSight inspect_file(std::filesystem::path const& path, core::FileReader& reader, InspectOptions const& options,
                       core::StationHeadingMapper const& headings, FindingReport& report) {
    FileSight sight;
    InspectSink sink(sight, options.where, headings, report);
    reader.read(path, options.read, sink);
    sink.finish();
    return sight;
}

} // namespace hatang::desk
