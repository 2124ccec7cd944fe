// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/field/route_texts.hpp"

#include "export/field/layer_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::publish {

namespace {

using core::Language;

/// Plain lines: kind, place along the route, what is known.
std::string words_of(core::RoutePoint const& point, Language language) {
    auto const along = metres_text(point.chainage_m, language);
    std::string text = core::Words{"Lý trình " + along, "Chainage " + along}.in(language);
    for (auto const& [label, value] : point.facts) {
        text += "\n" + label.in(language) + ": " + value.in(language);
    }
    return text;
}

std::string words_of(core::RouteLine const& route, Language language) {
    auto const length = metres_text(route.length_m, language);
    std::string text = core::Words{"Dài " + length, "Length " + length}.in(language);
    for (auto const& [label, value] : route.facts) {
        text += "\n" + label.in(language) + ": " + value.in(language);
    }
    return text;
}

/// "Cột treo cáp C-001"
std::string name_of(core::RoutePoint const& point, Language language) {
    auto kind = point.kind.in(language);
    return point.layer == "poles" ? core::Words{"Cột " + point.code, "Pole " + point.code}.in(language)
                                  : kind + " " + point.code;
}

std::string position(core::GeoPoint point) {
    return fmt::format("lat=\"{:.7f}\" lon=\"{:.7f}\"", point.lat, point.lon);
}

std::string coordinates(core::GeoPoint point) {
    return fmt::format("{:.7f},{:.7f}", point.lon, point.lat);
}

constexpr std::string_view kKmlStyles =
    R"(<Style id="route"><LineStyle><color>ffb27200</color><width>4</width></LineStyle>)"
    R"(<BalloonStyle><text><![CDATA[<b>$[name]</b><br/><pre>$[description]</pre>]]></text></BalloonStyle></Style>)"
    R"(<Style id="pole"><IconStyle><color>ff4d4d4d</color><scale>0.8</scale></IconStyle><LabelStyle><scale>0.7</scale>)"
    R"(</LabelStyle><BalloonStyle><text><![CDATA[<b>$[name]</b><br/><pre>$[description]</pre>]]></text></BalloonStyle>)"
    R"(</Style><Style id="leaning"><IconStyle><color>ff005ed5</color><scale>1.1</scale></IconStyle><LabelStyle>)"
    R"(<scale>0.8</scale></LabelStyle><BalloonStyle><text><![CDATA[<b>$[name]</b><br/><pre>$[description]</pre>]]></text>)"
    R"(</BalloonStyle></Style><Style id="other"><IconStyle><color>ff739e00</color><scale>0.8</scale></IconStyle>)"
    R"(<LabelStyle><scale>0.7</scale></LabelStyle><BalloonStyle><text><![CDATA[<b>$[name]</b><br/><pre>$[description])"
    R"(</pre>]]></text></BalloonStyle></Style>)";

std::string_view kml_style(core::RoutePoint const& point) {
    if (point.warn) {
        return "leaning";
    }
    return point.layer == "poles" ? "pole" : "other";
}

/// What a balloon shows as HTML must be escaped for it, and then for XML.
std::string balloon(std::string const& text) {
    return xml_of(xml_of(text));
}

std::string with_lines(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ';');
    return out;
}

} // namespace

std::string metres_text(double metres, Language language) {
    auto text = metres < 1000.0 ? fmt::format("{:.0f} m", metres) : fmt::format("{:.3f} km", metres / 1000.0);
    if (language == Language::vi) {
        std::replace(text.begin(), text.end(), '.', ',');
    }
    return text;
}

std::string route_gpx(core::RouteSheet const& sheet, Language language) {
    auto const note = core::Words{fmt::format("lập ngày {}, lần thay đổi {}", sheet.made_on, sheet.change),
                                  fmt::format("made on {}, change {}", sheet.made_on, sheet.change)};
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"hatang\" "
                      "xmlns=\"http://www.topografix.com/GPX/1/1\">\n<metadata><name>" +
                      xml_of(sheet.title.in(language)) + "</name><desc>" + xml_of(note.in(language)) +
                      "</desc></metadata>\n";
    // GPX 1.1: every waypoint stands before the first track; name, desc, sym, type in this order
    for (auto const& route : sheet.routes) {
        for (auto const& point : route.points) {
            out += fmt::format("<wpt {}><name>{}</name><desc>{}</desc><sym>{}</sym><type>{}</type></wpt>\n",
                               position(point.position), xml_of(name_of(point, language)),
                               xml_of(with_lines(words_of(point, language))), point.warn ? "Danger Area" : "Flag, Blue",
                               xml_of(point.kind.in(language)));
        }
    }
    for (auto const& route : sheet.routes) {
        out += "<trk><name>" + xml_of(route.title.in(language)) + "</name><desc>" +
               xml_of(with_lines(words_of(route, language))) + "</desc>";
        for (auto const& line : route.lines) {
            out += "<trkseg>";
            for (auto const point : line) {
                out += "<trkpt " + position(point) + "/>";
            }
            out += "</trkseg>";
        }
        out += "</trk>\n";
    }
    return out + "</gpx>\n";
}

std::string route_kml(core::RouteSheet const& sheet, Language language) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n"
                      "<Document><name>" +
                      xml_of(sheet.title.in(language)) + "</name>\n" + std::string(kKmlStyles) + "\n";
    for (auto const& route : sheet.routes) {
        out += "<Folder><name>" + xml_of(route.title.in(language)) + "</name>\n<Placemark><name>" +
               xml_of(route.title.in(language)) + "</name><description>" + balloon(words_of(route, language)) +
               "</description><styleUrl>#route</styleUrl><MultiGeometry>";
        for (auto const& line : route.lines) {
            out += "<LineString><tessellate>1</tessellate><coordinates>";
            for (auto const point : line) {
                out += coordinates(point) + " ";
            }
            out += "</coordinates></LineString>";
        }
        out += "</MultiGeometry></Placemark>\n";
        for (auto const& point : route.points) {
            out += fmt::format("<Placemark><name>{}</name><description>{}</description><styleUrl>#{}</styleUrl>"
                               "<Point><coordinates>{}</coordinates></Point></Placemark>\n",
                               xml_of(name_of(point, language)), balloon(words_of(point, language)), kml_style(point),
                               coordinates(point.position));
        }
        out += "</Folder>\n";
    }
    return out + "</Document>\n</kml>\n";
}

} // namespace hatang::publish
