// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/sheets/sheet_subject.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>

#include <memory>

namespace hatang::desk {

namespace {

class LineSink final : public core::RowSink {
public:
    void file(core::RawFile const& file) override { m_file = file; }

    void layer(std::size_t index) override {
        auto const& layer = m_file.layers[index];
        m_transform = std::make_unique<spatial::CrsTransform>(layer.crs.epsg.value_or(core::kWgs84));
    }

    bool row(core::RawRow const& row) override {
        if (row.geometry_wkb.empty()) {
            return true;
        }
        auto placed = spatial::place_geometry(row.geometry_wkb,
                                              [this](double x, double y) { return m_transform->to_wgs84(x, y); });
        if (placed.outside) {
            throw core::data_error(
                {fmt::format("'{}' đối tượng {}: nét vẽ nằm ngoài vùng của hệ tọa độ", m_file.path, row.number),
                 fmt::format("'{}' feature {}: the line lies outside the area of its CRS", m_file.path, row.number)},
                {"tệp không ghi hệ tọa độ phải là kinh độ, vĩ độ WGS 84",
                 "a file that declares no CRS must be in WGS 84 degrees"});
        }
        if (placed.kind == spatial::GeometryClass::line) {
            lines.push_back(std::move(placed.wkb));
        }
        return true;
    }

    void finding(core::Finding) override {}

    std::vector<std::string> lines;

private:
    core::RawFile m_file;
    std::unique_ptr<spatial::CrsTransform> m_transform;
};

} // namespace

std::vector<std::string> read_lines(std::filesystem::path const& file, core::FileReader& reader) {
    LineSink sink;
    reader.read(file, {}, sink);
    if (sink.lines.empty()) {
        throw core::data_error(
            {fmt::format("'{}' không có nét vẽ nào", file.string()), fmt::format("'{}' holds no line", file.string())},
            {"--line cần tệp có đường nét (LineString, tuyến GPX)",
             "--line needs a file with lines (LineString, a GPX track)"});
    }
    return std::move(sink.lines);
}

} // namespace hatang::desk
