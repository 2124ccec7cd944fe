// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/candidates.hpp"

#include "desk/admin/find_unit.hpp"
#include "desk/complaints/address_fixes.hpp"
#include "desk/complaints/complaint_view.hpp"
#include "desk/complaints/list_complaints.hpp"
#include "desk/sites/ward_check.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hatang::desk {

namespace {

/// How far from the place is looked, beyond its radius.
double reach_of(PlaceGuess const& guess, std::optional<double> within) {
    switch (guess.basis) {
    case PlaceBasis::none: return 0.0;
    case PlaceBasis::district:
    case PlaceBasis::ward: return within.value_or(0.0);
    case PlaceBasis::street: return within.value_or(60.0);
    case PlaceBasis::numbers:
    case PlaceBasis::crossing:
    case PlaceBasis::fixed:
    case PlaceBasis::coordinates: break;
    }
    return guess.radius_m + within.value_or(200.0);
}

core::GeoBox widened(core::GeoBox const& box, double metres) {
    auto const low = spatial::box_around({box.min_lon, box.min_lat}, metres);
    auto const high = spatial::box_around({box.max_lon, box.max_lat}, metres);
    return {low.min_lon, low.min_lat, high.max_lon, high.max_lat};
}

class Search {
public:
    Search(CandidateParts const& parts, CandidateQuestion const& question, CandidateAnswer& answer)
        : m_parts(parts), m_question(question), m_answer(answer), m_wards(parts.admin),
          m_key(address_key(question.where.parts)), m_street(street_key(question.where.parts.street)) {
        if (!answer.guess.wkb.empty()) {
            m_box = widened(spatial::box_of_wkb(answer.guess.wkb), std::max(answer.reach_m, 1.0));
        }
        auto const& ward = question.where.parts.ward;
        m_knows_ward = !ward.empty() && !find_units(parts.admin, ward, core::AdminLevel::commune, {}).units.empty();
    }

    void run() {
        add_sites();
        add_places(core::PlaceKind::pole, "pole");
        add_places(core::PlaceKind::route, "route");
        add_places(core::PlaceKind::street, "street_segment");
        add_applications();
        count_complaints();
        rank();
    }

private:
    bool wants(std::string_view kind) const {
        return m_question.kinds.empty() || std::ranges::find(m_question.kinds, kind) != m_question.kinds.end();
    }

    bool is_area() const {
        return m_answer.guess.basis == PlaceBasis::ward || m_answer.guess.basis == PlaceBasis::district;
    }

    /// From the place as guessed; in a ward from its middle, which the radius says.
    std::optional<double> distance_to(std::string const& wkb) const {
        if (wkb.empty() || m_answer.guess.wkb.empty()) {
            return std::nullopt;
        }
        if (is_area()) {
            return spatial::nearest_distance_m(spatial::point_wkb(*m_answer.guess.centre), wkb);
        }
        return spatial::nearest_distance_m(m_answer.guess.wkb, wkb);
    }

    bool is_near(std::string const& wkb, std::optional<double> distance) const {
        if (!distance) {
            return false;
        }
        if (is_area()) {
            return spatial::nearest_distance_m(m_answer.guess.wkb, wkb) <= m_answer.reach_m;
        }
        return *distance <= m_answer.reach_m;
    }

    /// Same house, alley, lot or group; or only the same street where the place itself is not known.
    bool same_words(std::string const& address, std::string const& ward) const {
        auto parts = parse_address(address);
        if (parts.ward.empty()) {
            parts.ward = ward;
        }
        return !m_key.empty() && address_key(parts) == m_key;
    }

    /// On the street that was named; how far its number is from the one asked for.
    void compare_street(Candidate& candidate) const {
        candidate.numbers_apart = kNoNumber;
        auto const parts = parse_address(candidate.address);
        if (m_street.empty() || street_key(parts.street) != m_street) {
            return;
        }
        candidate.same_street = true;
        int const there = street_number(parts);
        int const asked = street_number(m_question.where.parts);
        if (there > 0 && asked > 0) {
            candidate.numbers_apart = std::abs(there - asked);
        }
    }

    void add(Candidate candidate, std::string const& ward) {
        candidate.same_words = same_words(candidate.address, ward);
        compare_street(candidate);
        candidate.distance_m = distance_to(candidate.wkb);
        bool const by_words = candidate.same_words || candidate.same_street;
        if (by_words || is_near(candidate.wkb, candidate.distance_m)) {
            m_answer.found.push_back(std::move(candidate));
        }
    }

    /// Along a street only what stands in the ward that was written, where both are known.
    bool is_elsewhere(core::AdminPlace const& place) {
        return m_answer.guess.basis == PlaceBasis::street && place.commune && !m_question.where.parts.ward.empty() &&
               m_knows_ward && !m_wards.agrees(*place.commune, m_question.where.parts.ward);
    }

    void add_site(core::SiteRow const& row) {
        auto const& record = row.record;
        if (record.status == "dismantled" || is_elsewhere(record.place)) {
            return;
        }
        Candidate candidate;
        candidate.kind = "site";
        candidate.code = record.code;
        candidate.owner = record.operator_code;
        candidate.name = record.name;
        candidate.address = record.address;
        candidate.wkb = spatial::point_wkb(record.position);
        add(std::move(candidate), record.ward_written);
    }

    void add_sites() {
        if (!wants("site")) {
            return;
        }
        core::SiteQuery query;
        query.as_of.valid_on = m_question.on;
        std::set<std::string> seen;
        auto const visit = [&](core::SiteRow const& row) {
            if (seen.insert(row.record.operator_code + '|' + row.record.code).second) {
                add_site(row);
            }
            return true;
        };
        if (m_box) {
            query.box = m_box;
            m_parts.sites.sites(query, visit);
            query.box.reset();
        }
        // the street layer may not reach as far as the street does: addresses are asked by their words too
        auto const& parts = m_question.where.parts;
        query.text = parts.street.empty() ? (parts.group.empty() ? parts.area : parts.group) : parts.street;
        if (!query.text.empty() && !m_question.where.position) {
            m_parts.sites.sites(query, visit);
        }
    }

    bool is_asked_street(std::string const& name) const {
        auto const key = street_key(name);
        return !key.empty() && (key == m_street || key == street_key(m_question.where.parts.crossing));
    }

    void add_place(core::PlaceKind kind, std::string_view name, core::PlaceRow const& row) {
        auto const& record = row.record;
        bool const asked = kind == core::PlaceKind::street && is_asked_street(record.name);
        bool const by_street = !m_street.empty() && !is_area() && m_answer.guess.basis != PlaceBasis::coordinates;
        // where a street was named, others that only cross it are not what was meant
        if (kind == core::PlaceKind::street && by_street && !asked) {
            return;
        }
        Candidate candidate;
        candidate.kind = name;
        candidate.code = record.code;
        if (auto const index = core::place_kind(kind).find("owner"); index < record.values.size()) {
            candidate.owner = record.text("owner").empty() ? record.raw[index] : std::string(record.text("owner"));
        }
        candidate.name = record.name;
        candidate.address = record.address;
        candidate.wkb = record.geometry_wkb;
        auto const before = m_answer.found.size();
        add(std::move(candidate), record.ward_written);
        if (asked && m_answer.found.size() > before) {
            m_answer.found.back().same_street = true;
        }
    }

    void add_places(core::PlaceKind kind, std::string_view name) {
        if (!wants(name) || !m_box) {
            return;
        }
        core::PlaceQuery query;
        query.kind = kind;
        query.box = m_box;
        query.in_force_on = m_question.on;
        m_parts.places.places(query, [&](core::PlaceRow const& row) {
            add_place(kind, name, row);
            return true;
        });
    }

    void add_applications() {
        if (!wants("application")) {
            return;
        }
        for (auto const& row : m_parts.applications.applications()) {
            if (row.record.filed_on <= m_question.on) {
                Candidate candidate;
                candidate.kind = "application";
                candidate.code = row.record.code;
                candidate.owner = row.record.operator_code;
                candidate.wkb = spatial::point_wkb(row.record.position);
                add(std::move(candidate), "");
            }
        }
    }

    static Candidate duplicate_of(core::PlaceRow const& row, ComplaintView const& view) {
        Candidate candidate;
        candidate.kind = "complaint";
        candidate.code = row.record.code;
        candidate.owner = view.body;
        candidate.name = row.record.text("content");
        candidate.address = row.record.address;
        candidate.open = !view.closed;
        candidate.wkb = row.record.geometry_wkb;
        return candidate;
    }

    /// Open complaints of each candidate, and complaints about the same place.
    void count_complaints() {
        std::map<std::string, std::int64_t> open;
        ComplaintViews views(m_parts.complaints, m_question.on, std::nullopt);
        std::vector<Candidate> same;
        core::PlaceQuery query;
        query.kind = core::PlaceKind::complaint;
        m_parts.places.places(query, [&](core::PlaceRow const& row) {
            auto const received = row.record.day("received_on");
            if (row.record.code == m_question.except || (received && *received > m_question.on)) {
                return true;
            }
            auto const& view = views.of(row.record);
            for (auto const& subject : view.subjects) {
                open[subject.code] += view.closed ? 0 : 1;
            }
            auto candidate = duplicate_of(row, view);
            auto const before = m_answer.found.size();
            if (wants("complaint")) {
                add(std::move(candidate), row.record.ward_written);
            }
            if (m_answer.found.size() > before) {
                same.push_back(std::move(m_answer.found.back()));
                m_answer.found.pop_back();
            }
            return true;
        });
        for (auto& candidate : m_answer.found) {
            auto const known = open.find(candidate.code);
            candidate.complaints = known == open.end() ? 0 : known->second;
        }
        std::ranges::move(same, std::back_inserter(m_answer.found));
    }

    void rank() {
        auto const better = [](Candidate const& left, Candidate const& right) {
            auto const key = [](Candidate const& each) {
                return std::tuple(each.kind == "complaint", !each.same_words, !each.same_street, each.numbers_apart,
                                  !each.distance_m.has_value(), std::lround(each.distance_m.value_or(0.0) * 10.0));
            };
            return key(left) != key(right) ? key(left) < key(right)
                                           : std::tie(left.kind, left.code) < std::tie(right.kind, right.code);
        };
        std::ranges::sort(m_answer.found, better);
        std::map<std::string, std::size_t> taken;
        std::erase_if(m_answer.found, [&](Candidate const& each) { return taken[each.kind]++ >= m_question.limit; });
    }

    CandidateParts const& m_parts;
    CandidateQuestion const& m_question;
    CandidateAnswer& m_answer;
    WardCheck m_wards;
    std::string m_key;
    std::string m_street;
    bool m_knows_ward = false;
    std::optional<core::GeoBox> m_box;
};

/// Code and words of why it is there.
std::pair<std::string_view, core::Words> why(Candidate const& candidate, PlaceBasis basis) {
    if (candidate.same_words) {
        return {"same_address", {"cùng địa chỉ", "same address"}};
    }
    if (candidate.same_street || !candidate.distance_m) {
        return {"same_street", {"cùng tên đường", "same street"}};
    }
    if (basis == PlaceBasis::ward || basis == PlaceBasis::district) {
        return {"same_area", {"cùng địa bàn", "same area"}};
    }
    return {"near", {"gần đó", "near it"}};
}

core::ListHeader header_of_candidates() {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "candidates";
    header.title = {"Đối tượng có thể liên quan", "What it may be about"};
    header.row_noun = {"đối tượng", "candidate"};
    header.geometry = core::ListGeometry::any;
    header.columns = {{"rank", {"Thứ tự", "Rank"}, ColumnType::integer, -1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"owner", {"Chủ sở hữu, đơn vị xử lý", "Owner or body"}, ColumnType::text, -1},
                      {"name", {"Tên, nội dung", "Name or content"}, ColumnType::text, -1},
                      {"address", {"Địa chỉ", "Address"}, ColumnType::text, -1},
                      {"distance_m", {"Cách (m)", "Distance (m)"}, ColumnType::real, 0},
                      {"radius_m", {"Sai số (m)", "Radius (m)"}, ColumnType::real, 0},
                      {"why", {"Vì", "Because"}, ColumnType::text, -1},
                      {"open_complaints", {"Đơn chưa xong", "Open complaints"}, ColumnType::integer, -1}};
    return header;
}

} // namespace

CandidateAnswer find_candidates(CandidateParts const& parts, PlaceGuesser& guesser, CandidateQuestion const& question) {
    CandidateAnswer answer;
    answer.guess = guesser.guess(question.where);
    answer.reach_m = reach_of(answer.guess, question.within_m);
    Search(parts, question, answer).run();
    return answer;
}

void list_candidates(CandidateAnswer const& answer, SiteListStyle const& style, core::ListWriter& writer) {
    using core::Cell;
    writer.begin(header_of_candidates());
    CellTexts texts(style.language, style.for_people);
    std::int64_t rank = 0;
    auto const text = [](std::string const& value) { return value.empty() ? Cell{} : Cell{std::string_view(value)}; };
    for (auto const& each : answer.found) {
        texts.clear();
        bool const duplicate = each.kind == "complaint";
        auto const kind = !style.for_people ? each.kind
                          : duplicate       ? core::Words{"Đơn đã có", "Complaint"}.in(style.language)
                                            : title_of(subject_kinds(), each.kind).in(style.language);
        auto const owner = style.for_people && !duplicate && !each.owner.empty()
                               ? core::operators().label(each.owner).in(style.language)
                               : each.owner;
        auto const reason = why(each, answer.guess.basis);
        std::vector<Cell> const cells{
            ++rank,
            Cell{texts.keep(kind)},
            text(each.code),
            owner.empty() ? Cell{} : Cell{texts.keep(owner)},
            text(each.name),
            text(each.address),
            each.distance_m ? Cell{std::round(*each.distance_m * 10.0) / 10.0} : Cell{},
            answer.guess.centre ? Cell{std::round(answer.guess.radius_m)} : Cell{},
            Cell{texts.keep(style.for_people ? reason.second.in(style.language) : std::string(reason.first))},
            duplicate ? Cell{std::int64_t{each.open ? 1 : 0}} : Cell{each.complaints}};
        writer.row({cells, each.wkb});
    }
    writer.end();
}

} // namespace hatang::desk
