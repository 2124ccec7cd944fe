// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_legend.hpp"

#include "export/pages/text_width.hpp"

#include <algorithm>

namespace hatang::publish {

namespace {

constexpr double kText_mm = 2.6;
constexpr double kSymbol_mm = 8.0; ///< with its space
constexpr double kLine_mm = 4.6;
constexpr double kBetween_mm = 5.0;

struct Entry {
    MapLook look;
    std::string text;
};

bool is_drawn(MapDrawing const& drawing, MapLook look) {
    auto const same = [look](auto const& each) { return each.look.style == look.style && each.look.tone == look.tone; };
    return std::any_of(drawing.paths.begin(), drawing.paths.end(), same) ||
           std::any_of(drawing.marks.begin(), drawing.marks.end(), same);
}

/// What the map shows; a look of its own for what stands against the proposal.
std::vector<Entry> entries_of(core::PageMap const& map, core::Language language, MapDrawing const& drawing) {
    std::string const against = language == core::Language::vi ? " (vướng)" : " (in the way)";
    std::vector<Entry> entries;
    for (core::MapLayer const& layer : map.layers) {
        if (layer.style == core::MapStyle::subject) { // its tone is the verdict, its title says it
            if (!layer.features.empty()) {
                entries.push_back({{layer.style, layer.features.front().tone}, layer.title});
            }
            continue;
        }
        for (core::Tone const tone : {core::Tone::bad, core::Tone::plain, core::Tone::good}) {
            if (is_drawn(drawing, {layer.style, tone})) {
                entries.push_back({{layer.style, tone}, layer.title + (tone == core::Tone::bad ? against : "")});
            }
        }
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace

double draw_legend(core::PageMap const& map, core::Language language, MapDrawing& drawing) {
    Spot at{drawing.frame.x, drawing.frame.y + drawing.frame.height + 3.6};
    for (Entry& entry : entries_of(map, language, drawing)) {
        double const width = kSymbol_mm + text_width(entry.text, kText_mm, false);
        if (at.x > drawing.frame.x && at.x + width > drawing.frame.x + drawing.frame.width) {
            at = {drawing.frame.x, at.y + kLine_mm};
        }
        DrawnText text{
            std::move(entry.text), {at.x + kSymbol_mm - 1.0, at.y + 0.9}, kText_mm, core::Tone::plain, false};
        drawing.legend.push_back({entry.look, {at.x + 3.0, at.y}, std::move(text)});
        at.x += width + kBetween_mm;
    }
    return at.y + 3.0;
}

} // namespace hatang::publish
