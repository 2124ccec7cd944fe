// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/returned_file.hpp"

#include "core/error.hpp"
#include "core/uuid.hpp"
#include "spatial/crs_transform.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hatang::desk {

namespace {

bool is_ours(std::string_view layer) {
    return !layer.starts_with("base_") && layer != "layer_styles" && layer != "qgis_projects" && layer != "code_lists";
}

class Gatherer final : public core::RowSink {
public:
    Gatherer(ReturnedFile& result, core::FindingSink& findings) : m_result(result), m_findings(findings) {}

    void file(core::RawFile const& file) override { m_result.file = file; }

    void layer(std::size_t index) override {
        auto const& raw = m_result.file.layers.at(index);
        m_transform.reset();
        m_at = npos;
        if (!is_ours(raw.name)) {
            return;
        }
        m_at = m_result.layers.size();
        m_result.layers.push_back({raw.name, raw.fields, {}});
        int const epsg = raw.crs.epsg ? raw.crs.epsg->epsg() : 4326;
        if (!raw.geometry_type.empty() && !raw.crs.epsg && !raw.crs.text.empty()) {
            throw core::data_error({fmt::format("lớp '{}' ở hệ tọa độ lạ", raw.name),
                                    fmt::format("the layer '{}' is in an unknown coordinate system", raw.name)},
                                   {"xuất lại lớp này ở EPSG:4326", "export this layer again in EPSG:4326"});
        }
        if (epsg != 4326) {
            m_transform.emplace(core::CrsId(epsg));
        }
    }

    bool row(core::RawRow const& row) override {
        if (m_at == npos) {
            return true;
        }
        auto& layer = m_result.layers[m_at];
        ReturnedRow& kept = layer.rows.emplace_back();
        kept.number = row.number;
        for (std::size_t i = 0; i < row.cells.size() && i < layer.columns.size(); ++i) {
            auto const& cell = row.cells[i];
            if (!cell.empty()) {
                kept.cells.emplace(layer.columns[i], ReturnedCell{cell.kind, std::string(cell.text), cell.real});
            }
        }
        place(row.geometry_wkb, kept);
        return true;
    }

    void finding(core::Finding finding) override { m_findings.add(std::move(finding)); }

private:
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    void place(std::string_view wkb, ReturnedRow& kept) {
        if (wkb.empty()) {
            return;
        }
        auto const to_degrees = [this](double x, double y) { return m_transform->to_wgs84(x, y); };
        auto const placed = m_transform ? spatial::place_geometry(wkb, to_degrees) : place_degrees(wkb);
        kept.geometry_broken = placed.outside;
        kept.geometry_wkb = placed.wkb;
    }

    ReturnedFile& m_result;
    core::FindingSink& m_findings;
    std::size_t m_at = npos;
    std::optional<spatial::CrsTransform> m_transform;
};

} // namespace

std::string_view ReturnedRow::text(std::string_view column) const {
    auto const found = cells.find(column);
    return found == cells.end() ? std::string_view() : std::string_view(found->second.text);
}

std::string uuid_of(ReturnedRow const& row, std::string_view column) {
    auto text = row.text(column);
    if (text.size() == 38 && text.front() == '{' && text.back() == '}') {
        text = text.substr(1, 36);
    }
    auto const parsed = core::parse_uuid(text);
    return parsed ? core::format_uuid(*parsed) : std::string();
}

bool ReturnedLayer::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

ReturnedLayer const* ReturnedFile::find(std::string_view name) const {
    auto const found =
        std::find_if(layers.begin(), layers.end(), [name](ReturnedLayer const& each) { return each.name == name; });
    return found == layers.end() ? nullptr : &*found;
}

spatial::PlacedGeometry place_degrees(std::string_view wkb) {
    return spatial::place_geometry(wkb, [](double x, double y) -> std::optional<core::GeoPoint> {
        bool const good = x >= -180.0 && x <= 180.0 && y >= -90.0 && y <= 90.0;
        return good ? std::optional(core::GeoPoint{x, y}) : std::nullopt;
    });
}

ReturnedFile read_returned(std::filesystem::path const& path, core::FileReader& reader, core::FindingSink& findings) {
    ReturnedFile result;
    Gatherer gatherer(result, findings);
    reader.read(path, {}, gatherer);
    return result;
}

} // namespace hatang::desk
