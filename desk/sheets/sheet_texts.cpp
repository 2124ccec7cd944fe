// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/sheet_texts.hpp"

#include "core/error.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::desk::sheets {

namespace {

constexpr double kSixDegreeScale = 0.9996;

core::Words data_line(SheetWords const& words, SheetSources const& sources) {
    auto const day = words.as_of.value_or(words.today);
    core::Words line{"Số liệu ngày " + core::format_vietnamese(day), "Data of " + core::format_iso(day)};
    auto const change = words.known_at        ? words.known_at
                        : sources.last_change ? std::optional(sources.last_change->value())
                                              : std::nullopt;
    if (change) {
        line.vi += fmt::format(", sổ đăng ký ở lần thay đổi số {}", *change);
        line.en += fmt::format(", register at change {}", *change);
    }
    return line;
}

core::Words grid_line(core::CrsId id) {
    auto const* const crs = spatial::find_crs(id);
    if (crs == nullptr) {
        return {};
    }
    int const minutes = static_cast<int>(std::lround(crs->central_meridian * 60.0));
    int const width = std::abs(crs->scale - kSixDegreeScale) < 1e-9 ? 6 : 3;
    std::string const datum = crs->is_vn2000 ? "VN-2000" : "WGS 84";
    std::string const meridian = fmt::format("{}°{:02}′", minutes / 60, minutes % 60);
    return {fmt::format("Lưới {}, kinh tuyến trục {}, múi {}° (EPSG:{})", datum, meridian, width, id.epsg()),
            fmt::format("Grid {}, central meridian {}, {}° zone (EPSG:{})", datum, meridian, width, id.epsg())};
}

} // namespace

core::Paper paper_of(SheetWords const& words) {
    core::Paper paper;
    if (words.paper == "A3" || words.paper == "a3") {
        paper.kind = core::PaperKind::a3;
    } else if (words.paper != "A4" && words.paper != "a4") {
        throw core::usage_error({fmt::format("khổ giấy \"{}\" không có", words.paper),
                                 fmt::format("there is no paper \"{}\"", words.paper)},
                                {"dùng A4 hoặc A3", "use A4 or A3"});
    }
    paper.landscape = words.landscape.value_or(true);
    return paper;
}

core::MapSheets begun_sheets(SheetWords const& words, SheetSources const& sources, core::CrsId crs,
                             core::Language language) {
    core::MapSheets sheets;
    sheets.language = language;
    sheets.paper = paper_of(words);
    sheets.issuer = words.issuer;
    sheets.imprint = {data_line(words, sources).in(language), grid_line(crs).in(language)};
    sheets.made_on = words.as_of.value_or(words.today);
    auto const named = [](std::vector<std::string> const& list) {
        return std::find(list.begin(), list.end(), "grid") != list.end();
    };
    sheets.grid = !named(words.without) && (words.layers.empty() || named(words.layers));
    return sheets;
}

std::string chainage_text(double metres) {
    auto const whole = std::llround(metres);
    return fmt::format("Km{}+{:03}", whole / 1000, whole % 1000);
}

} // namespace hatang::desk::sheets
