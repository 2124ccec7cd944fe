// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_findings.hpp"

#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "desk/network/network_lines.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace hatang::desk {

namespace {

using core::PlaceKind;
using core::Severity;
using spatial::MeasuredLine;

using Found = std::function<void(NetworkFinding)>;

std::string metres(double value, bool vietnamese) {
    return core::format_number(std::round(value * 10.0) / 10.0, -1, vietnamese);
}
/// "… 12,5 m …" in each language; the texts have one place for each figure.
core::Words with_metres(core::Words const& text, double first, double second) {
    return {fmt::format(fmt::runtime(text.vi), metres(first, true), metres(second, true)),
            fmt::format(fmt::runtime(text.en), metres(first, false), metres(second, false))};
}

class Figures {
public:
    Figures(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances, Found const& found)
        : m_things(things), m_tolerances(tolerances), m_found(found) {
        for (std::size_t at = 0; at < things.size(); ++at) {
            m_known[things[at].kind].emplace(core::search_key(things[at].code), at);
        }
    }

    void check() const {
        for (std::size_t at = 0; at < m_things.size(); ++at) {
            auto const& thing = m_things[at];
            lengths(at, thing);
            ends(at, thing);
            cables(at, thing);
            occupancy(at, thing);
        }
    }

private:
    using Known = std::unordered_multimap<std::string, std::size_t>;

    Known const& known(PlaceKind kind) const {
        static Known const kNone;
        auto const found = m_known.find(kind);
        return found == m_known.end() ? kNone : found->second;
    }

    void lengths(std::size_t at, NetworkThing const& thing) const {
        double const length = length_of(thing);
        if (length <= 0.0) {
            return;
        }
        auto const wkb = wkb_of(thing);
        if (thing.kind == PlaceKind::span && length > m_tolerances.span_max_m) {
            m_found({"span-too-long", Severity::warning, at, std::nullopt, length, m_tolerances.span_max_m, "m", wkb,
                     with_metres({"khoảng cột dài {} m, quá {} m", "the span is {} m long, more than {} m"}, length,
                                 m_tolerances.span_max_m)});
        }
        if (!thing.stated_m) {
            return;
        }
        double const off = std::abs(*thing.stated_m - length);
        double const allowed = std::max(m_tolerances.length_m, m_tolerances.length_share * length);
        // a cable has slack and spare loops: only one that is too short is wrong
        if (off > allowed && (thing.kind != PlaceKind::cable || *thing.stated_m < length)) {
            m_found({"length-disagrees", Severity::warning, at, std::nullopt, *thing.stated_m, length, "m", wkb,
                     with_metres({"ghi {} m, đo trên ê-líp {} m", "stated {} m, on the ellipsoid {} m"},
                                 *thing.stated_m, length)});
        }
    }

    void ends(std::size_t at, NetworkThing const& thing) const {
        bool const span = thing.kind == PlaceKind::span;
        if (!span && thing.kind != PlaceKind::duct) {
            return;
        }
        auto const& points = known(span ? PlaceKind::pole : PlaceKind::manhole);
        for (auto const* const code : {&thing.from, &thing.to}) {
            if (code->empty()) {
                continue;
            }
            auto const [first, last] = points.equal_range(core::search_key(*code));
            if (first == last) {
                auto const& label = core::place_kind(span ? PlaceKind::pole : PlaceKind::manhole).label;
                m_found({span ? "pole-unknown" : "manhole-unknown",
                         Severity::warning,
                         at,
                         std::nullopt,
                         std::nullopt,
                         std::nullopt,
                         {},
                         wkb_of(thing),
                         {fmt::format("sổ không có {} \"{}\"", label.vi, *code),
                          fmt::format("the register has no {} \"{}\"", label.en, *code)}});
                continue;
            }
            end_at(at, thing, std::vector(first, last));
        }
    }

    /// An end must be where its pole is; of several of that code at one of them.
    void end_at(std::size_t at, NetworkThing const& thing,
                std::vector<std::pair<std::string const, std::size_t>> const& points) const {
        if (!thing.is_line()) {
            return;
        }
        double best = std::numeric_limits<double>::infinity();
        std::size_t nearest = 0;
        core::GeoPoint there{};
        for (auto const& [code, index] : points) {
            for (auto const& line : m_things[index].lines) {
                for (auto const end : {thing.lines.front().front(), thing.lines.back().back()}) {
                    double const distance = spatial::geodesic_distance_m(end, line.front());
                    if (distance < best) {
                        best = distance;
                        nearest = index;
                        there = end;
                    }
                }
            }
        }
        if (best > m_tolerances.end_m && std::isfinite(best)) {
            bool const span = thing.kind == PlaceKind::span;
            m_found({span ? "end-off-pole" : "end-off-manhole", Severity::warning, at, nearest, best,
                     m_tolerances.end_m, "m", spatial::point_wkb(there),
                     with_metres(span ? core::Words{"đầu khoảng cột cách cột {} m, quá {} m",
                                                    "the span ends {} m from its pole, more than {} m"}
                                      : core::Words{"đầu đoạn cống cách bể {} m, quá {} m",
                                                    "the duct ends {} m from its manhole, more than {} m"},
                                 best, m_tolerances.end_m)});
        }
    }

    void cables(std::size_t at, NetworkThing const& thing) const {
        if (thing.kind != PlaceKind::cable) {
            return;
        }
        for (auto const& key : listed(thing.routes)) {
            bool const any = known(PlaceKind::route).contains(key) || known(PlaceKind::duct).contains(key) ||
                             known(PlaceKind::span).contains(key);
            if (!any) {
                m_found({"route-unknown",
                         Severity::warning,
                         at,
                         std::nullopt,
                         std::nullopt,
                         std::nullopt,
                         {},
                         wkb_of(thing),
                         {fmt::format("sổ không có tuyến, cống, khoảng cột \"{}\"", key),
                          fmt::format("the register has no route, duct or span \"{}\"", key)}});
            }
        }
    }

    void occupancy(std::size_t at, NetworkThing const& thing) const {
        bool const duct = thing.kind == PlaceKind::duct;
        std::string_view const unit = duct ? "ducts" : "cables";
        if (thing.used && thing.count && *thing.used > *thing.count) {
            m_found({duct ? "duct-over-occupied" : "pole-over-occupied",
                     Severity::warning,
                     at,
                     std::nullopt,
                     thing.used,
                     thing.count,
                     unit,
                     wkb_of(thing),
                     {fmt::format("đang dùng {:.0f}, chỉ có {:.0f}", *thing.used, *thing.count),
                      fmt::format("{:.0f} in use, there are {:.0f}", *thing.used, *thing.count)}});
            return;
        }
        bool const not_empty = thing.occupancy == "empty" && thing.used && *thing.used > 0.0;
        bool const not_full = thing.occupancy == "full" && thing.used && thing.count && *thing.used < *thing.count;
        if (not_empty || not_full) {
            m_found({"occupancy-disagrees", Severity::warning, at, std::nullopt, thing.used, thing.count, unit,
                     wkb_of(thing),
                     not_empty ? core::Words{"ghi là trống mà đang có cáp", "said to be empty, yet in use"}
                               : core::Words{"ghi là đầy mà chưa dùng hết", "said to be full, yet not all in use"}});
        }
    }

    std::vector<NetworkThing> const& m_things;
    NetworkTolerances const& m_tolerances;
    Found const& m_found;
    std::unordered_map<PlaceKind, Known> m_known;
};

} // namespace

std::vector<std::pair<std::string_view, core::Words>> const& network_checks() {
    static std::vector<std::pair<std::string_view, core::Words>> const kChecks{
        {"dangling-end", {"đầu hở", "an end that meets nothing"}},
        {"gap", {"hai đầu gần nhau mà không nối", "ends close to each other but not joined"}},
        {"overlap", {"hai đường chồng nhau", "two lines in one place"}},
        {"off-street", {"đi xa đường của nó", "away from its street"}},
        {"span-too-long", {"khoảng cột quá dài", "a span that is too long"}},
        {"length-disagrees", {"chiều dài ghi khác chiều dài đo", "stated length against measured length"}},
        {"pole-unknown", {"cột không có trong sổ", "a pole the register does not have"}},
        {"manhole-unknown", {"bể không có trong sổ", "a manhole the register does not have"}},
        {"end-off-pole", {"đầu khoảng cột không ở cột", "a span that does not end at its pole"}},
        {"end-off-manhole", {"đầu đoạn cống không ở bể", "a duct that does not end at its manhole"}},
        {"route-unknown", {"tuyến không có trong sổ", "a route the register does not have"}},
        {"duct-over-occupied", {"cống quá tải", "more in a duct than it holds"}},
        {"pole-over-occupied", {"cột quá tải", "more on a pole than it carries"}},
        {"occupancy-disagrees", {"mức sử dụng mâu thuẫn", "occupancy that contradicts itself"}}};
    return kChecks;
}

void check_network(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances, Found const& found) {
    check_lines(things, tolerances, found);
    Figures(things, tolerances, found).check();
}

} // namespace hatang::desk
