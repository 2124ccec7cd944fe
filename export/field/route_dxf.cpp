// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/field/route_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::publish {

namespace {

struct DxfLayer {
    std::string_view name;
    int color; ///< AutoCAD colour index
};
constexpr std::array<DxfLayer, 5> kLayers{{{"TUYEN", 5}, {"COT", 7}, {"COT_NGHIENG", 1}, {"DIEM_KHAC", 3}, {"CHU", 8}}};
constexpr double kLetters_m = 1.0; // height of letters on the ground: readable from 1:500 to 1:2,000
constexpr double kRadius_m = 0.5;

/// One line; what is beyond ASCII as AutoCAD's \U+XXXX (beyond the first plane as "?").
std::string dxf_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            out += lead < 0x20 ? ' ' : text[at];
            ++at;
            continue;
        }
        std::size_t const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        unsigned code = lead & (0x3FU >> more);
        for (std::size_t i = 1; i <= more && at + i < text.size(); ++i) {
            code = code << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        }
        out += code <= 0xFFFF ? fmt::format("\\U+{:04X}", code) : "?";
        at += more + 1;
    }
    return out;
}

class DxfDrawing {
public:
    explicit DxfDrawing(RouteStyle const& style) : m_style(style) {}

    void line(std::vector<core::GeoPoint> const& points) {
        entity("POLYLINE", "TUYEN");
        pair(66, "1");
        pair(10, "0.0");
        pair(20, "0.0");
        pair(30, "0.0");
        for (auto const point : points) {
            entity("VERTEX", "TUYEN");
            place(point);
        }
        entity("SEQEND", "TUYEN");
    }

    void point(core::RoutePoint const& point, std::string_view layer, core::Language language) {
        entity("POINT", layer);
        place(point.position);
        entity("CIRCLE", layer);
        place(point.position);
        number(40, kRadius_m);
        text(point.position, point.code + (point.warn ? core::Words{" (nghiêng)", " (leaning)"}.in(language) : ""));
    }

    void text(core::GeoPoint at, std::string const& words) {
        entity("TEXT", "CHU");
        place(at, kLetters_m);
        number(40, kLetters_m);
        pair(1, dxf_text(words));
    }

    std::string finish() const {
        std::string out = "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1009\n9\n$INSUNITS\n70\n6\n" + extent() +
                          "0\nENDSEC\n0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n70\n" +
                          std::to_string(kLayers.size()) + "\n";
        for (auto const& layer : kLayers) {
            out += fmt::format("0\nLAYER\n2\n{}\n70\n0\n62\n{}\n6\nCONTINUOUS\n", layer.name, layer.color);
        }
        return out + "0\nENDTAB\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + m_entities + "0\nENDSEC\n0\nEOF\n";
    }

private:
    void pair(int code, std::string_view value) { m_entities += fmt::format("{}\n{}\n", code, value); }
    void number(int code, double value) { m_entities += fmt::format("{}\n{:.3f}\n", code, value); }
    void entity(std::string_view kind, std::string_view layer) {
        pair(0, kind);
        pair(8, layer);
    }
    void place(core::GeoPoint point, double aside_m = 0.0) {
        auto const placed = m_style.to_map(point);
        if (!placed) {
            throw core::data_error(
                {fmt::format("vị trí {:.6f}, {:.6f} nằm ngoài vùng của {}", point.lon, point.lat, m_style.crs_name),
                 fmt::format("the position {:.6f}, {:.6f} is outside the area of {}", point.lon, point.lat,
                             m_style.crs_name)},
                {"chọn --crs khác", "choose another --crs"});
        }
        number(10, placed->x + aside_m);
        number(20, placed->y + aside_m);
        number(30, 0.0);
        m_low = m_any ? core::MapPoint{std::min(m_low.x, placed->x), std::min(m_low.y, placed->y)} : *placed;
        m_high = m_any ? core::MapPoint{std::max(m_high.x, placed->x), std::max(m_high.y, placed->y)} : *placed;
        m_any = true;
    }
    std::string extent() const {
        return fmt::format("9\n$EXTMIN\n10\n{:.3f}\n20\n{:.3f}\n30\n0.0\n9\n$EXTMAX\n10\n{:.3f}\n20\n{:.3f}\n30\n0.0\n",
                           m_low.x, m_low.y, m_high.x, m_high.y);
    }

    RouteStyle const& m_style;
    std::string m_entities;
    core::MapPoint m_low;
    core::MapPoint m_high;
    bool m_any = false;
};

std::string_view layer_of(core::RoutePoint const& point) {
    if (point.warn) {
        return "COT_NGHIENG";
    }
    return point.layer == "poles" ? "COT" : "DIEM_KHAC";
}

} // namespace

std::string route_dxf(core::RouteSheet const& sheet, RouteStyle const& style) {
    if (!style.to_map) {
        throw core::usage_error({"bản vẽ DXF cần hệ tọa độ phẳng", "a DXF drawing needs a plane coordinate system"},
                                {"thêm --crs, ví dụ --crs EPSG:5899 (VN-2000, kinh tuyến trục 107°45')",
                                 "add --crs, e.g. --crs EPSG:5899 (VN-2000, central meridian 107°45')"});
    }
    DxfDrawing drawing(style);
    for (auto const& route : sheet.routes) {
        for (auto const& line : route.lines) {
            drawing.line(line);
        }
        drawing.text(route.lines.front().front(),
                     route.title.in(style.language) + " – " + style.crs_name + " – " + sheet.made_on);
        for (auto const& point : route.points) {
            drawing.point(point, layer_of(point), style.language);
        }
    }
    return drawing.finish();
}

} // namespace hatang::publish
