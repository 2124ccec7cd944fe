// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/svg_map.hpp"

#include "export/formats/cell_text.hpp"
#include "export/pages/map_paint.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string>

namespace hatang::publish {

namespace {

/// Whole hundredths of a millimetre, shortest: "12.5", "-3".
std::string number(double value) {
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string colour(Colour value) {
    return fmt::format("#{:06x}", value);
}

std::string path_data(DrawnPath const& path) {
    std::string data;
    for (std::vector<Spot> const& part : path.parts) {
        char step = 'M';
        for (Spot const spot : part) {
            fmt::format_to(std::back_inserter(data), "{}{} {}", step, number(spot.x), number(spot.y));
            step = 'L';
        }
        if (path.closed) {
            data += 'Z';
        }
    }
    return data;
}

std::string stroke(MapPaint const& paint) {
    std::string text = fmt::format("stroke=\"{}\" stroke-width=\"{}\"", colour(paint.colour), number(paint.width_mm));
    if (paint.dash_mm > 0.0) {
        text += fmt::format(" stroke-dasharray=\"{} {}\"", number(paint.dash_mm), number(paint.dash_mm * 0.7));
    }
    return text;
}

std::string fill(MapPaint const& paint) {
    return paint.fill > 0.0 ? fmt::format("fill=\"{}\" fill-opacity=\"{}\"", colour(paint.colour), number(paint.fill))
                            : std::string("fill=\"none\"");
}

void put_arrow_head(Spot from, Spot to, MapPaint const& paint, TextBuffer& out) {
    double const angle = std::atan2(to.y - from.y, to.x - from.x) * 57.29577951308232;
    out.put(
        fmt::format("<path d=\"M0 0L-2.8 -1.2L-2.8 1.2Z\" fill=\"{}\" transform=\"translate({} {}) rotate({})\"/>\n",
                    colour(paint.colour), number(to.x), number(to.y), number(angle)));
}

void put_path(DrawnPath const& path, TextBuffer& out) {
    MapPaint const paint = paint_of(path.look);
    out.put(fmt::format("<path d=\"{}\" {} {} fill-rule=\"evenodd\"/>\n", path_data(path),
                        path.closed ? fill(paint) : "fill=\"none\"", stroke(paint)));
    if (paint.arrow && !path.parts.empty() && path.parts.back().size() > 1) {
        auto const& part = path.parts.back();
        put_arrow_head(part[part.size() - 2], part.back(), paint, out);
    }
}

void put_mark(MapLook look, Spot at, TextBuffer& out) {
    MapPaint const paint = paint_of(look);
    std::string const x = number(at.x);
    std::string const y = number(at.y);
    std::string const r = number(paint.sign_mm);
    std::string const tint = colour(paint.colour);
    switch (paint.sign) {
    case Sign::none: return;
    case Sign::disc:
        out.put(fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"#fff\" stroke-width=\".3\"/>\n",
                            x, y, r, tint));
        return;
    case Sign::ring:
        out.put(fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#fff\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
                            x, y, r, tint, number(paint.width_mm)));
        return;
    case Sign::triangle:
    case Sign::diamond:
        std::string const shape = paint.sign == Sign::triangle ? fmt::format("M0 -{0}L{0} {0}L-{0} {0}Z", r)
                                                               : fmt::format("M0 -{0}L{0} 0L0 {0}L-{0} 0Z", r);
        out.put(fmt::format("<path d=\"{}\" transform=\"translate({} {})\" fill=\"{}\" stroke=\"#fff\" "
                            "stroke-width=\".4\"/>\n",
                            shape, x, y, tint));
        return;
    }
}

/// White around the letters keeps them readable over lines.
void put_text(DrawnText const& text, bool halo, TextBuffer& out) {
    out.put(fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}{}>{}</text>\n", number(text.at.x),
                        number(text.at.y), number(text.size_mm), colour(colour_of(text.tone)),
                        text.strong ? " font-weight=\"bold\"" : "", halo ? " class=\"halo\"" : "",
                        xml_text(text.text)));
}

void put_furniture(MapDrawing const& drawing, TextBuffer& out) {
    for (DrawnPath const& tick : drawing.ticks) {
        out.put(
            fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\".2\"/>\n", path_data(tick), colour(kMutedInk)));
    }
    for (DrawnText const& text : drawing.tick_texts) {
        put_text(text, true, out);
    }
    Rect const& bar = drawing.bar;
    out.put(fmt::format("<path d=\"M{0} {1}h{2}v{3}h-{2}z\" fill=\"#fff\" stroke=\"{4}\" stroke-width=\".3\"/>"
                        "<path d=\"M{0} {1}h{5}v{3}h-{5}z\" fill=\"{4}\"/>\n",
                        number(bar.x), number(bar.y), number(bar.width), number(bar.height), colour(kInk),
                        number(bar.width / 2.0)));
    for (DrawnText const& text : drawing.bar_texts) {
        put_text(text, true, out);
    }
    out.put(fmt::format("<path d=\"M0 0L2 7L0 5.6L-2 7Z\" transform=\"translate({} {})\" fill=\"{}\" stroke=\"#fff\" "
                        "stroke-width=\".3\"/>\n",
                        number(drawing.north.x), number(drawing.north.y), colour(kInk)));
}

void put_legend(LegendEntry const& entry, TextBuffer& out) {
    MapPaint const paint = paint_of(entry.look);
    auto const [x, y] = entry.at;
    if (paint.sign != Sign::none) {
        put_mark(entry.look, entry.at, out);
    } else if (paint.fill > 0.0) {
        put_path({entry.look, true, {{{x - 2.6, y - 1.3}, {x + 2.6, y - 1.3}, {x + 2.6, y + 1.3}, {x - 2.6, y + 1.3}}}},
                 out);
    } else {
        put_path({entry.look, false, {{{x - 2.6, y}, {x + 2.6, y}}}}, out);
    }
    put_text(entry.text, false, out);
}

} // namespace

void put_svg_map(MapDrawing const& drawing, std::string_view name, int map_number, TextBuffer& out) {
    Rect const& frame = drawing.frame;
    std::string const box = fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(frame.x),
                                        number(frame.y), number(frame.width), number(frame.height));
    out.put(fmt::format("<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\">\n", xml_text(name),
                        number(drawing.width_mm), number(drawing.height_mm)));
    out.put(fmt::format("<clipPath id=\"frame{}\"><rect {}/></clipPath>\n<g clip-path=\"url(#frame{})\">\n", map_number,
                        box, map_number));
    for (DrawnPath const& path : drawing.paths) {
        put_path(path, out);
    }
    for (DrawnMark const& mark : drawing.marks) {
        put_mark(mark.look, mark.at, out);
    }
    out.put("</g>\n");
    put_furniture(drawing, out);
    for (DrawnText const& text : drawing.labels) {
        put_text(text, true, out);
    }
    out.put(fmt::format("<rect {} fill=\"none\" stroke=\"{}\" stroke-width=\".3\"/>\n", box, colour(kInk)));
    for (LegendEntry const& entry : drawing.legend) {
        put_legend(entry, out);
    }
    out.put("</svg>\n");
}

} // namespace hatang::publish
