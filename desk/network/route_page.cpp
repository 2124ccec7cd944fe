// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/map_shapes.hpp"
#include "desk/network/network_lines.hpp"
#include "desk/network/route_output.hpp"
#include "desk/network/route_remedy.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hatang::desk {

namespace {

using core::MapStyle;
using core::PageText;
using core::Tone;
using core::Weight;
using rules::Verdict;

Tone tone_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: return Tone::good;
    case Verdict::fail: return Tone::bad;
    case Verdict::needs_officer: return Tone::doubt;
    case Verdict::not_applicable: break;
    }
    return Tone::muted;
}

class RoutePage {
public:
    RoutePage(CheckedRoute const& route, core::Language language) : m_route(route), m_language(language) {}

    core::Page make() {
        auto const& proposal = m_route.proposal;
        core::Page page;
        page.language = m_language;
        page.made_on = proposal.subject.on;
        page.title = fmt::format("{}{}{}", say({"Kết quả kiểm tra tuyến cáp", "Check of a cable route"}),
                                 proposal.name.empty() ? "" : " ", proposal.name);
        page.subtitle = fmt::format("{} {}", say({"Theo pháp luật ngày", "By the law of"}), day(proposal.subject.on));
        page.footer = say({"Kết quả tính tự động theo dữ liệu trong sổ đăng ký; không thay quyết định của cơ quan có "
                           "thẩm quyền.",
                           "Computed from the data of the register; it does not replace the authority's decision."});
        page.blocks.push_back(banner());
        page.blocks.push_back(facts());
        auto map = make_map();
        page.blocks.push_back(core::PageHeading{map.title});
        page.blocks.push_back(std::move(map));
        page.blocks.push_back(core::PageHeading{say({"Từng đoạn", "Stretch by stretch"})});
        page.blocks.push_back(table());
        add_remedy(page);
        add_basis(page);
        return page;
    }

private:
    std::string const& say(core::Words const& words) const { return words.in(m_language); }
    std::string metres(double value, int decimals = 1) const {
        return core::format_number(value, decimals, m_language == core::Language::vi) + "\u00A0m";
    }
    std::string metres_of(std::int64_t millimetres, int decimals = 1) const {
        return metres(static_cast<double>(millimetres) / 1000.0, decimals);
    }
    std::string day(core::Date date) const {
        return m_language == core::Language::vi ? core::format_vietnamese(date) : core::format_iso(date);
    }
    static std::string capital(std::string text) {
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
            text.front() = static_cast<char>(text.front() - 32);
        } else if (text.starts_with("đ")) {
            text.replace(0, 2, "Đ");
        }
        return text;
    }

    std::int64_t length_with(Verdict verdict) const {
        std::int64_t sum = 0;
        for (auto const& each : m_route.stretches) {
            sum += each.verdict == verdict ? each.length_mm : 0;
        }
        return sum;
    }

    core::PageBanner banner() const {
        auto const under = fmt::format(
            fmt::runtime(say({"{} không đạt, {} cần cán bộ xem xét, {} đạt", "{} fail, {} need an officer, {} pass"})),
            metres_of(length_with(Verdict::fail)), metres_of(length_with(Verdict::needs_officer)),
            metres_of(length_with(Verdict::pass)));
        return {{capital(label(m_route.verdict).in(m_language)), tone_of(m_route.verdict), Weight::strong}, under};
    }

    core::PageFacts facts() const {
        core::PageFacts facts;
        auto const add = [&](core::Words const& name, std::string value) {
            if (!value.empty()) {
                facts.facts.push_back({say(name), {std::move(value)}});
            }
        };
        std::string operators;
        for (auto const& code : m_route.proposal.subject.texts(rules::Known::operators)) {
            operators += (operators.empty() ? "" : ", ") + core::operators().label(code).in(m_language);
        }
        add({"Cách lắp đặt", "Way of laying"}, capital(label(m_route.proposal.laying).in(m_language)));
        add({"Doanh nghiệp", "Operator"}, operators);
        add({"Chiều dài", "Length"}, metres_of(m_route.length_mm, 3));
        add({"Số đoạn", "Stretches"}, std::to_string(m_route.stretches.size()));
        return facts;
    }

    core::PageTable table() const {
        core::PageTable table;
        table.columns = {{say({"Đoạn", "Stretch"}), 8.0},
                         {say({"Từ – đến", "From – to"}), 24.0},
                         {say({"Đường", "Street"}), 20.0},
                         {say({"Kết luận", "Verdict"}), 16.0},
                         {say({"Vì sao", "Why"}), 60.0}};
        for (std::size_t at = 0; at < m_route.stretches.size(); ++at) {
            auto const& each = m_route.stretches[at];
            core::PageCell why;
            for (auto const& reason : reasons_of(each)) {
                why.lines.push_back({capital(reason.in(m_language))});
            }
            for (auto const& note : each.notes) {
                if (note.severity == rules::RuleSeverity::info) {
                    why.lines.push_back({capital(note.judgement.message.in(m_language)), Tone::muted, Weight::small});
                }
            }
            core::PageCell where{
                {{fmt::format("{} – {}", metres_of(each.start_mm), metres_of(each.start_mm + each.length_mm))},
                 {metres_of(each.length_mm, 3), Tone::muted, Weight::small}}};
            table.rows.push_back({{{{std::to_string(at + 1)}}},
                                  std::move(where),
                                  {{{each.street}}},
                                  {{{label(each.verdict).in(m_language), tone_of(each.verdict)}}, true},
                                  std::move(why)});
        }
        return table;
    }

    void add_remedy(core::Page& page) const {
        auto const heading = core::PageHeading{say({"Phương án đi nhờ hạ tầng có sẵn", "A way over what is there"})};
        if (!m_route.remedy) {
            if (!m_route.no_remedy.vi.empty()) {
                page.blocks.push_back(heading);
                page.blocks.push_back(core::PageParagraph{{capital(m_route.no_remedy.in(m_language))}});
            }
            return;
        }
        auto const& remedy = *m_route.remedy;
        page.blocks.push_back(heading);
        page.blocks.push_back(core::PageParagraph{
            {fmt::format(fmt::runtime(say({"Tổng {}: {} trên hạ tầng có sẵn, {} xây mới. Chi phí so sánh {} (mỗi mét: "
                                           "cống {}, cột {}, tuyến chưa rõ {}, đào dọc đường {}, ngoài đường {}).",
                                           "{} in all: {} over what is there, {} to build. Comparative cost {} (a "
                                           "metre: duct {}, pole {}, route of unknown room {}, trench along a street "
                                           "{}, off any street {})."})),
                         metres(remedy.length_m), metres(remedy.existing_m), metres(remedy.new_m), number(remedy.cost),
                         number(m_route.question.costs.duct), number(m_route.question.costs.pole),
                         number(m_route.question.costs.route), number(m_route.question.costs.trench),
                         number(m_route.question.costs.offroad))}});
        core::PageList list;
        for (auto const& words : remedy_words(m_route)) {
            list.items.push_back({words.in(m_language)});
        }
        page.blocks.push_back(std::move(list));
    }
    std::string number(double value) const {
        return core::format_number(std::round(value * 10.0) / 10.0, -1, m_language == core::Language::vi);
    }

    void add_basis(core::Page& page) const {
        std::set<std::string> bases;
        std::set<std::string> packs;
        for (auto const& stretch : m_route.stretches) {
            for (auto const& pack : stretch.result.packs) {
                packs.insert(fmt::format("{} v{} ({})", pack.id, pack.version, pack.sha256.substr(0, 12)));
            }
            for (auto const& each : stretch.result.findings) {
                if (each.judgement.verdict == Verdict::fail || each.judgement.verdict == Verdict::needs_officer) {
                    bases.insert(fmt::format("{}: {}, {}", each.rule->title.in(m_language), each.rule->basis.instrument,
                                             each.rule->basis.article));
                }
            }
        }
        core::PageList list;
        for (auto const& basis : bases) {
            list.items.push_back({basis});
        }
        if (!list.items.empty()) {
            page.blocks.push_back(core::PageHeading{say({"Căn cứ", "Basis"})});
            page.blocks.push_back(std::move(list));
        }
        auto const& tolerances = m_route.question.tolerances;
        std::string text = fmt::format(
            fmt::runtime(
                say({"Coi là dọc đường khi cách nét đường không quá {}; tuyến đường cấm vẽ bằng nét có hiệu lực "
                     "{} mỗi bên; cột, cống gần là trong {}; song song là trong {}; vượt đường tính {} mỗi bên. "
                     "Gói quy tắc: ",
                     "Along a street means within {} of its line; a ban drawn as a line holds for {} to both "
                     "sides; poles and ducts nearby are within {}; parallel is within {}; a road is crossed "
                     "for {} to both sides. Rule packs: "})),
            metres(tolerances.beside_m, 0), metres(tolerances.ban_m, 0), metres(tolerances.near_m, 0),
            metres(tolerances.parallel_m, 0), metres(tolerances.crossing_m, 0));
        for (auto const& pack : packs) {
            text += (pack == *packs.begin() ? "" : "; ") + pack;
        }
        page.blocks.push_back(core::PageParagraph{{std::move(text), Tone::plain, Weight::small}});
    }

    core::PageMap make_map() const {
        core::PageMap map;
        map.title = say({"Bản đồ", "Map"});
        map.height_mm = 130.0;
        ShownBox shown(m_route.proposal.parts.front().points().front(), 60.0);
        for (auto const& part : m_route.proposal.parts) {
            for (auto const point : part.points()) {
                shown.add(point);
            }
        }
        if (m_route.remedy) {
            for (auto const& step : m_route.remedy->steps) {
                std::for_each(step.line.begin(), step.line.end(), [&shown](auto point) { shown.add(point); });
            }
        }
        map.shown = shown.box();
        map.layers.push_back(zones());
        map.layers.push_back(things(core::PlaceKind::street, MapStyle::street, {"Đường", "Street"}));
        map.layers.push_back(things(core::PlaceKind::duct, MapStyle::duct, {"Cống bể", "Duct"}));
        map.layers.push_back(things(core::PlaceKind::span, MapStyle::duct, {"Khoảng cột", "Span"}));
        map.layers.push_back(remedy()); // beneath: where it runs along the proposal the verdict is seen
        for (auto const verdict : {Verdict::pass, Verdict::needs_officer, Verdict::fail}) {
            map.layers.push_back(stretches(verdict));
        }
        map.layers.push_back(things(core::PlaceKind::pole, MapStyle::pole, {"Cột", "Pole"}));
        return map;
    }

    core::MapLayer things(core::PlaceKind kind, MapStyle style, core::Words const& title) const {
        core::MapLayer layer{style, say(title), {}};
        std::set<std::string> named;
        for (auto const& thing : m_route.things) {
            if (thing.kind != kind || thing.lines.empty()) {
                continue;
            }
            auto label = thing.name.empty() ? thing.code : thing.name;
            if (kind == core::PlaceKind::street && !named.insert(label).second) {
                label.clear(); // a street of many pieces is named once
            }
            bool const full = kind != core::PlaceKind::street && thing.room() == Room::none;
            layer.features.push_back({wkb_of(thing), std::move(label), full ? Tone::bad : Tone::plain});
        }
        return layer;
    }

    core::MapLayer zones() const {
        core::MapLayer layer{MapStyle::zone, say({"Vùng có quy định", "Zone"}), {}};
        std::set<std::string> seen;
        for (auto const& stretch : m_route.stretches) {
            for (auto const& part :
                 {stretch.line.front(), stretch.line[stretch.line.size() / 2], stretch.line.back()}) {
                for (auto const* const zone : m_route.around.zones_at(part)) {
                    if (seen.insert(zone->code).second) {
                        layer.features.push_back({zone->wkb, zone->name.empty() ? zone->code : zone->name});
                    }
                }
            }
        }
        return layer;
    }

    core::MapLayer stretches(Verdict verdict) const {
        core::MapLayer layer{
            MapStyle::subject, say({"Đoạn đề nghị: ", "Stretch proposed: "}) + label(verdict).in(m_language), {}};
        for (std::size_t at = 0; at < m_route.stretches.size(); ++at) {
            auto const& each = m_route.stretches[at];
            if (each.verdict == verdict) {
                layer.features.push_back(
                    {spatial::wkb_of_lines(std::array{each.line}), std::to_string(at + 1), tone_of(verdict)});
            }
        }
        return layer;
    }

    core::MapLayer remedy() const {
        core::MapLayer layer{MapStyle::way, say({"Phương án", "Way offered"}), {}};
        if (m_route.remedy) {
            for (auto const& step : m_route.remedy->steps) {
                layer.features.push_back({spatial::wkb_of_lines(std::array{step.line})});
            }
        }
        return layer;
    }

    CheckedRoute const& m_route;
    core::Language m_language;
};

} // namespace

core::Page route_page(CheckedRoute const& route, core::Language language) {
    return RoutePage(route, language).make();
}

} // namespace hatang::desk
