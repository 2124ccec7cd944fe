// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// export route: a cable route in the hand, in the GPS, in CAD.
#include "cli/command.hpp"
#include "cli/commands/field_entries.hpp"
#include "cli/open_register.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/field/route_sheet.hpp"
#include "desk/projected_crs.hpp"
#include "export/route_files.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_transform.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

class ExportRoute final : public Command {
public:
    void describe(OptionTable& options) override {
        options.optional_argument("CODE", {"mã tuyến cáp", "code of the cable route"}, m_code);
        options.text("where", "CQL2", {"các tuyến thỏa điều kiện CQL2", "routes that meet a CQL2 condition"},
                     m_asked.where);
        options.number("within", "M",
                       {"cột, cống bể cách tuyến không quá (mặc định 12 m)",
                        "poles and manholes not farther from the route (default 12 m)"},
                       m_within);
        options.text("crs", "CRS",
                     {"tọa độ phẳng cho DXF và cột X, Y của bảng, ví dụ EPSG:5899",
                      "plane coordinates for DXF and the X, Y of tables, e.g. EPSG:5899"},
                     m_crs);
        options.text("format", "WORD",
                     {"định dạng khi không có -o: table, json, csv …", "without -o: table, json, csv …"},
                     m_output.format);
        auto& output = options.text("output", "FILE",
                                    {".gpx .kml .kmz .dxf .gpkg, hoặc bảng .csv .xlsx .geojson .json",
                                     ".gpx .kml .kmz .dxf .gpkg, or a table .csv .xlsx .geojson .json"},
                                    m_output.output);
        output.short_name = "o";
        options.flag("overwrite", {"thay tệp đã có", "replace an existing file"}, m_output.overwrite);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Một tuyến cáp với cột và cống bể dọc tuyến, theo thứ tự lý trình: cho máy GPS (GPX), Google Earth (KML, "
            "KMZ), CAD (DXF, tọa độ VN-2000), QGIS (GeoPackage) và bảng tính. Cột thuộc tuyến khi cách tuyến không quá "
            "--within mét.",
            "A cable route with the poles and manholes along it, in order of their chainage: for GPS devices (GPX), "
            "Google Earth (KML, KMZ), CAD (DXF in VN-2000), QGIS (GeoPackage) and spreadsheets. A pole belongs to the "
            "route when it is not farther than --within metres from it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang export route T-01 -o t01.gpx", {"Cho máy GPS", "For a GPS device"}},
                {"hatang export route T-01 --crs EPSG:5899 -o t01.dxf", {"Bản vẽ VN-2000", "A drawing in VN-2000"}},
                {"hatang export route T-01 -o cot.xlsx", {"Bảng cột theo thứ tự", "Poles in order"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        if (!m_code.empty()) {
            m_asked.codes = {m_code};
        }
        m_asked.within_m = m_within.value_or(desk::kRouteStrip_m);
        m_asked.today = today(console);
        auto const last = reg.last_change();
        m_asked.change = last ? last->value() : 0;
        auto const crs = m_crs.empty() ? std::nullopt : std::optional(desk::require_projected_crs(m_crs));
        auto const sheet = desk::make_route_sheet(m_asked, reg.places());
        auto const format = publish::route_format(m_output.output);
        if (!format) {
            auto writer = m_output.open(console);
            desk::list_route(sheet, crs, console.language, *writer);
            return ExitCode::done;
        }
        publish::RouteStyle style;
        style.language = console.language;
        style.made_at = std::chrono::sys_days(today(console));
        if (crs) {
            auto const transform = std::make_shared<spatial::CrsTransform>(*crs);
            style.to_map = [transform](core::GeoPoint point) { return transform->from_wgs84(point); };
            style.crs_name = fmt::format("{} (EPSG:{})", spatial::find_crs(*crs)->name, crs->epsg());
        }
        publish::write_route(sheet, *format, {m_output.output, m_output.overwrite}, style);
        print(sheet, console);
        return ExitCode::done;
    }

private:
    void print(core::RouteSheet const& sheet, Console& console) const {
        for (auto const& route : sheet.routes) {
            console.out << fmt::format(
                fmt::runtime(console.say({"{}: {:.1f} m, {} điểm dọc tuyến\n", "{}: {:.1f} m, {} points along it\n"})),
                console.say(route.title), route.length_m, route.points.size());
        }
    }

    std::string m_code;
    desk::RouteAsked m_asked;
    std::optional<double> m_within;
    std::string m_crs;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_export_route() {
    return std::make_unique<ExportRoute>();
}

} // namespace hatang::cli
