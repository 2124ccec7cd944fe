// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_lines.hpp"
#include "desk/network/route_output.hpp"
#include "desk/network/route_remedy.hpp"
#include "desk/sites/site_columns.hpp"

#include <array>
#include <cmath>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using rules::Verdict;

double metres_of(std::int64_t millimetres) {
    return static_cast<double>(millimetres) / 1000.0;
}

core::ListHeader header_of() {
    core::ListHeader header;
    header.name = "route_stretches";
    header.title = {"Kiểm tra tuyến cáp", "Check of a cable route"};
    header.row_noun = {"đoạn", "section"};
    header.geometry = core::ListGeometry::line;
    header.columns = {{"route", {"Tuyến", "Route"}, ColumnType::text, -1},
                      {"part", {"Phần", "Part"}, ColumnType::text, -1},
                      {"number", {"Đoạn", "Stretch"}, ColumnType::integer, -1},
                      {"from_m", {"Từ (m)", "From (m)"}, ColumnType::real, 1},
                      {"to_m", {"Đến (m)", "To (m)"}, ColumnType::real, 1},
                      {"length_m", {"Dài (m)", "Length (m)"}, ColumnType::real, 3},
                      {"street", {"Đường", "Street"}, ColumnType::text, -1},
                      {"verdict", {"Kết luận", "Verdict"}, ColumnType::text, -1},
                      {"why", {"Vì sao", "Why"}, ColumnType::text, -1}};
    return header;
}

class RouteTable {
public:
    RouteTable(SiteListStyle const& style, core::ListWriter& writer)
        : m_style(style), m_writer(writer), m_texts(style.language, style.for_people) {}

    void stretches(CheckedRoute const& route) {
        std::int64_t number = 0;
        for (auto const& each : route.stretches) {
            m_texts.clear();
            std::string why;
            for (auto const& reason : reasons_of(each)) {
                why += (why.empty() ? "" : "; ") + reason.in(m_style.language);
            }
            auto const part =
                m_style.for_people ? core::Words{"đề nghị", "proposed"}.in(m_style.language) : std::string("proposed");
            std::array const cells{text(route.proposal.name),
                                   text(part),
                                   Cell{++number},
                                   Cell{metres_of(each.start_mm)},
                                   Cell{metres_of(each.start_mm + each.length_mm)},
                                   Cell{metres_of(each.length_mm)},
                                   text(each.street),
                                   text(verdict(each.verdict)),
                                   text(why)};
            m_writer.row({cells, spatial::wkb_of_lines(std::array{each.line})});
        }
    }

    void remedy(CheckedRoute const& route) {
        if (!route.remedy) {
            return;
        }
        auto const words = remedy_words(route);
        double from = 0.0;
        for (std::size_t at = 0; at < words.size(); ++at) {
            auto const& step = route.remedy->steps[at];
            m_texts.clear();
            auto const street = step.thing ? route.things[*step.thing].street : std::string();
            auto const part =
                m_style.for_people ? core::Words{"phương án", "remedy"}.in(m_style.language) : std::string("remedy");
            std::array const cells{text(route.proposal.name),
                                   text(part),
                                   Cell{static_cast<std::int64_t>(at + 1)},
                                   Cell{rounded(from)},
                                   Cell{rounded(from + step.length_m)},
                                   Cell{rounded(step.length_m)},
                                   text(street),
                                   Cell{},
                                   text(words[at].in(m_style.language))};
            from += step.length_m;
            m_writer.row({cells, spatial::wkb_of_lines(std::array{step.line})});
        }
    }

private:
    static double rounded(double metres) { return std::round(metres * 1000.0) / 1000.0; }
    std::string verdict(Verdict verdict) const {
        return m_style.for_people ? label(verdict).in(m_style.language) : std::string(to_string(verdict));
    }
    Cell text(std::string text) { return text.empty() ? Cell{} : Cell{m_texts.keep(std::move(text))}; }

    SiteListStyle const& m_style;
    core::ListWriter& m_writer;
    CellTexts m_texts;
};

} // namespace

std::vector<core::Words> reasons_of(RouteStretch const& stretch) {
    std::vector<core::Words> reasons;
    for (auto const verdict : {Verdict::fail, Verdict::needs_officer}) {
        for (auto const& each : stretch.result.findings) {
            if (each.severity != rules::RuleSeverity::info && each.judgement.verdict == verdict) {
                reasons.push_back({each.rule->title.vi + ": " + each.judgement.message.vi,
                                   each.rule->title.en + ": " + each.judgement.message.en});
            }
        }
        for (auto const& each : stretch.notes) {
            if (each.severity != rules::RuleSeverity::info && each.judgement.verdict == verdict) {
                reasons.push_back(each.judgement.message);
            }
        }
    }
    if (reasons.empty() && stretch.verdict == Verdict::needs_officer) {
        reasons.push_back({"không có gì để đối chiếu", "there is nothing to check against"});
    }
    return reasons;
}

void list_routes(std::span<CheckedRoute const> routes, SiteListStyle const& style, core::ListWriter& writer) {
    writer.begin(header_of());
    RouteTable table(style, writer);
    for (auto const& route : routes) {
        table.stretches(route);
        table.remedy(route);
    }
    writer.end();
}

} // namespace hatang::desk
