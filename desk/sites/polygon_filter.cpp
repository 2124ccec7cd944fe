// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/polygon_filter.hpp"

#include "core/error.hpp"
#include "spatial/polygon_collector.hpp"

#include <fmt/format.h>

namespace hatang::desk {

namespace {

class PolygonSink final : public core::RowSink {
public:
    void file(core::RawFile const& file) override { m_file = file; }

    void layer(std::size_t index) override {
        auto const& layer = m_file.layers[index];
        m_collector.set_crs(layer.crs.epsg.value_or(core::kWgs84));
        m_undeclared = !layer.crs.epsg.has_value();
    }

    bool row(core::RawRow const& row) override {
        if (row.geometry_wkb.empty()) {
            return true;
        }
        if (auto const problem = m_collector.add(row.geometry_wkb)) {
            throw core::data_error(
                {fmt::format("'{}' đối tượng {}: vùng không hợp lệ: {}", m_file.path, row.number, *problem),
                 fmt::format("'{}' feature {}: not a valid polygon: {}", m_file.path, row.number, *problem)},
                m_undeclared ? core::Words{"tệp không ghi hệ tọa độ; cần kinh độ, vĩ độ WGS 84",
                                           "the file declares no CRS; WGS 84 degrees are expected"}
                             : core::Words{});
        }
        return true;
    }

    void finding(core::Finding) override {}

    std::string wkb() const { return m_collector.multipolygon_wkb(); }
    bool empty() const { return m_collector.empty(); }

private:
    core::RawFile m_file;
    spatial::PolygonCollector m_collector;
    bool m_undeclared = false;
};

} // namespace

std::string read_polygons(std::filesystem::path const& file, core::FileReader& reader) {
    PolygonSink sink;
    reader.read(file, {}, sink);
    if (sink.empty()) {
        throw core::data_error(
            {fmt::format("'{}' không có vùng nào", file.string()), fmt::format("'{}' holds no polygon", file.string())},
            {"--within cần tệp có hình học vùng (Polygon, MultiPolygon)", "--within needs a file with polygons"});
    }
    return sink.wkb();
}

} // namespace hatang::desk
