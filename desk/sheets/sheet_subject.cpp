// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/sheet_subject.hpp"

#include "core/error.hpp"
#include "desk/admin/find_unit.hpp"
#include "desk/places/street_finder.hpp"
#include "desk/projected_crs.hpp"
#include "desk/sites/site_filter.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_chains.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk::sheets {

namespace {

using core::PlaceKind;

core::Error nothing_named() {
    return core::usage_error({"chưa cho biết vẽ gì", "nothing was named to draw"},
                             {"dùng một trong: --route, --street, --site, --zone, --ward, --bbox, --at, --line",
                              "use one of --route, --street, --site, --zone, --ward, --bbox, --at, --line"});
}

void check_one_named(SheetWords const& words) {
    int const named = static_cast<int>(!words.routes.empty()) + static_cast<int>(!words.sites.empty()) +
                      static_cast<int>(!words.zone.empty()) + static_cast<int>(!words.box.empty()) +
                      static_cast<int>(!words.at.empty()) + static_cast<int>(!words.lines.empty()) +
                      static_cast<int>(!words.street.empty() || !words.ward.empty());
    if (named == 0) {
        throw nothing_named();
    }
    if (named > 1) {
        throw core::usage_error({"một tờ bản đồ chỉ vẽ theo một thứ, nhưng nhiều thứ được nêu",
                                 "a sheet follows one thing, but several were named"},
                                {"giữ một trong: --route, --street, --site, --zone, --ward, --bbox, --at, --line",
                                 "keep one of --route, --street, --site, --zone, --ward, --bbox, --at, --line"});
    }
}

core::Error unknown(core::PlaceKind kind, std::string const& code) {
    auto const& info = core::place_kind(kind);
    return core::not_found_error({fmt::format("không có {} mã \"{}\"", info.label.vi, code),
                                  fmt::format("there is no {} with the code \"{}\"", info.label.en, code)},
                                 {fmt::format("tìm bằng: hatang {} list --text \"{}\"", info.plural, code),
                                  fmt::format("look for it: hatang {} list --text \"{}\"", info.plural, code)});
}

class Resolver {
public:
    Resolver(SheetWords const& words, SheetSources const& sources, SheetReader const& reader, core::Language language)
        : m_words(words), m_sources(sources), m_reader(reader), m_language(language) {}

    SheetSubject resolve() {
        check_one_named(m_words);
        if (!m_words.routes.empty()) {
            routes();
        } else if (!m_words.street.empty()) {
            street();
        } else if (!m_words.lines.empty()) {
            title({"Tuyến trong tệp " + m_words.lines_name, "Line of " + m_words.lines_name});
            lines(m_words.lines);
            m_subject.measured = true;
        } else if (!m_words.sites.empty()) {
            sites();
        } else if (!m_words.zone.empty()) {
            zone();
        } else if (!m_words.ward.empty()) {
            ward();
        } else if (!m_words.at.empty()) {
            auto const point = parse_point(m_words.at);
            title({"Bản đồ khu vực", "Map of the surroundings"});
            m_subject.places.push_back(point);
            m_subject.box = {point.lon, point.lat, point.lon, point.lat};
        } else {
            box();
        }
        return std::move(m_subject);
    }

private:
    void title(core::Words const& words) { m_subject.title = words.in(m_language); }

    void lines(std::vector<std::string> const& wkbs) {
        std::vector<std::vector<core::GeoPoint>> pieces;
        for (std::string const& wkb : wkbs) {
            for (auto& line : spatial::lines_of_wkb(wkb)) {
                pieces.push_back(std::move(line));
            }
        }
        m_subject.lines = spatial::chained_lines(pieces);
        if (m_subject.lines.empty()) {
            throw core::data_error({m_subject.title + ": không có nét vẽ nào có chiều dài",
                                    m_subject.title + ": there is no line of any length"});
        }
        m_subject.box = spatial::box_of_wkb(spatial::wkb_of_lines(m_subject.lines));
    }

    void routes() {
        std::vector<std::string> wkbs;
        for (std::string const& code : m_words.routes) {
            auto query = m_reader.place_query(PlaceKind::route);
            query.codes = {code};
            bool known = false;
            std::size_t const before = wkbs.size();
            m_sources.places.places(query, [&](core::PlaceRow const& row) {
                known = true;
                if (!row.record.geometry_wkb.empty()) {
                    wkbs.push_back(row.record.geometry_wkb);
                }
                return true;
            });
            if (!known) {
                throw unknown(PlaceKind::route, code);
            }
            if (wkbs.size() == before) {
                throw core::not_found_error({fmt::format("tuyến cáp \"{}\" không có nét vẽ trong sổ", code),
                                             fmt::format("the route \"{}\" has no line in the register", code)},
                                            {"vẽ theo đường phố: --street TÊN, hoặc theo tệp: --line TỆP",
                                             "follow the street instead: --street NAME, or a file: --line FILE"});
            }
        }
        title({fmt::format("Tuyến cáp {}", fmt::join(m_words.routes, ", ")),
               fmt::format("Cable route {}", fmt::join(m_words.routes, ", "))});
        lines(wkbs);
        m_subject.measured = true;
    }

    void street() {
        StreetFinder finder(m_sources.places, m_sources.admin);
        auto const answer = finder.find({m_words.street, {}, {}, {m_words.ward, {}, {}}});
        if (answer.wkb.empty()) {
            throw core::not_found_error(answer.message, {"xem: hatang streets list --text \"" + m_words.street + "\"",
                                                         "see: hatang streets list --text \"" + m_words.street + "\""});
        }
        title(core::same_words(m_words.street));
        lines({answer.wkb});
    }

    void sites() {
        core::SiteQuery query;
        query.as_of = m_reader.as_of();
        for (std::string const& code : m_words.sites) {
            query.codes = {code};
            std::size_t const before = m_subject.places.size();
            m_sources.sites.sites(query, [this](core::SiteRow const& row) {
                m_subject.places.push_back(row.record.position);
                return true;
            });
            if (m_subject.places.size() == before) {
                throw core::not_found_error({fmt::format("không có trạm mã \"{}\"", code),
                                             fmt::format("there is no station with the code \"{}\"", code)},
                                            {fmt::format("tìm bằng: hatang sites list --text \"{}\"", code),
                                             fmt::format("look for it: hatang sites list --text \"{}\"", code)});
            }
        }
        title({fmt::format("Trạm {}", fmt::join(m_words.sites, ", ")),
               fmt::format("Station {}", fmt::join(m_words.sites, ", "))});
        auto const first = m_subject.places.front();
        m_subject.box = {first.lon, first.lat, first.lon, first.lat};
        for (core::GeoPoint const point : m_subject.places) {
            m_subject.box = {std::min(m_subject.box.min_lon, point.lon), std::min(m_subject.box.min_lat, point.lat),
                             std::max(m_subject.box.max_lon, point.lon), std::max(m_subject.box.max_lat, point.lat)};
        }
    }

    void zone() {
        auto query = m_reader.place_query(PlaceKind::zone);
        query.codes = {m_words.zone};
        query.in_force_on.reset();
        bool known = false;
        m_sources.places.places(query, [&](core::PlaceRow const& row) {
            known = true;
            m_subject.box = spatial::box_of_wkb(row.record.geometry_wkb);
            title(core::same_words(row.record.name.empty() ? row.record.code : row.record.name));
            return false;
        });
        if (!known) {
            throw unknown(PlaceKind::zone, m_words.zone);
        }
    }

    void ward() {
        auto const on = m_words.as_of.value_or(m_words.today);
        auto const unit = require_unit(m_sources.admin, m_words.ward, std::nullopt, on);
        std::string wkb;
        m_sources.admin.outlines(unit.level, on, std::nullopt, [&](core::AdminUnitId id, std::string_view outline) {
            if (unit.id && id == *unit.id) {
                wkb = outline;
            }
        });
        if (wkb.empty()) {
            throw core::not_found_error({fmt::format("sổ không có ranh giới của {}", unit.full_name),
                                         fmt::format("the register has no outline of {}", unit.full_name)},
                                        {"nhập bằng: hatang import admin", "take one in: hatang import admin"});
        }
        m_subject.box = spatial::box_of_wkb(wkb);
        title(core::same_words(unit.full_name));
    }

    void box() {
        SiteFilterWords asked;
        asked.box = m_words.box;
        m_subject.box = *make_site_query(asked, m_sources.admin, m_sources.sites).box;
        title({"Bản đồ khu vực", "Map of the surroundings"});
    }

    SheetWords const& m_words;
    SheetSources const& m_sources;
    SheetReader const& m_reader;
    core::Language m_language;
    SheetSubject m_subject;
};

} // namespace

SheetSubject resolve_subject(SheetWords const& words, SheetSources const& sources, SheetReader const& reader,
                             core::Language language) {
    return Resolver(words, sources, reader, language).resolve();
}

core::CrsId sheet_crs(SheetWords const& words, core::AdminReader const& admin, core::GeoPoint place) {
    if (!words.crs.empty()) {
        return require_projected_crs(words.crs);
    }
    PlaceFinder finder(admin);
    auto const found = finder.find(place, {});
    auto const unit = found.district_then ? found.district_then : found.commune;
    auto const parent = unit ? admin.unit(*unit).parent : std::nullopt;
    return spatial::vn2000_zone(parent ? admin.unit(*parent).code : std::string(), place);
}

} // namespace hatang::desk::sheets
