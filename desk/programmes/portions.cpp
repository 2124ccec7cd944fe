// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/portions.hpp"

#include "core/no_findings.hpp"
#include "desk/ledger/labels.hpp"
#include "desk/programmes/item_overlays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace hatang::desk {

namespace {

using ledger::Stretch;

/// Streets that cross lie over one another for some metres: that is no double planning.
constexpr std::int64_t kWorthSayingMm = 20'000;

core::Finding finding(core::Severity severity, std::string code, ProgrammeItem const& item, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.value = item.code;
    finding.message = std::move(message);
    return finding;
}

/// A stated length may be rounded to 100 m; beyond that and a tenth somebody means another stretch.
constexpr double kLengthApart_m = 100.0;
constexpr double kLengthApart_part = 0.1;

double metres(std::int64_t mm) {
    return static_cast<double>(mm) / 1000.0;
}

double length_of(std::vector<std::vector<core::GeoPoint>> const& lines) {
    double length = 0.0;
    for (auto const& line : lines) {
        length += spatial::MeasuredLine(line).length_m();
    }
    return length;
}

class Measurer {
public:
    Measurer(std::vector<ProgrammeItem> const& items, PlaceFilterParts const& readers, ProgrammeTime const& time,
             PortionWords const& words)
        : m_items(items), m_readers(readers), m_time(time), m_words(words) {}

    Portions measure(core::FindingSink& findings) {
        read_streets();
        read_units();
        auto const overlays = overlays_of(m_items, m_streets);
        ledger::Stretches const stretches({m_streets, m_routes, m_result.wards ? &*m_result.wards : nullptr,
                                           m_result.districts ? &*m_result.districts : nullptr, nullptr, &overlays},
                                          {});
        m_counted.resize(m_items.size());
        m_behind.resize(m_items.size());
        stretches.visit([this](Stretch const& stretch) { take(stretch); });
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            if (m_counted[at]) {
                continue;
            }
            if (m_behind[at]) { // another item counts what there is
                m_result.all.emplace_back().item = at;
                m_result.all.back().from = LengthFrom::measured;
            } else {
                add_whole(at, findings);
            }
        }
        place_structures();
        compare_with_stated(findings);
        for (auto const& [pair, mm] : m_twice) {
            report_twice(m_items[pair.first], m_items[pair.second], mm, findings);
        }
        std::ranges::stable_sort(m_result.all, {}, &Portion::item);
        return std::move(m_result);
    }

private:
    void read_streets() {
        std::vector<std::vector<core::GeoPoint>> lines;
        std::vector<std::string> segments;
        for (auto const& item : m_items) {
            lines.insert(lines.end(), item.lines.begin(), item.lines.end());
            segments.insert(segments.end(), item.segments.begin(), item.segments.end());
        }
        if (lines.empty() && segments.empty()) {
            return;
        }
        core::PlaceQuery query;
        query.kind = core::PlaceKind::street;
        query.as_of = m_time.as_of;
        query.in_force_on = m_time.day;
        m_streets = ledger::read_streets(m_readers.places, query);
        keep_streets_near(m_streets, lines, segments);
        if (m_words.operators) {
            core::NoFindings nowhere; // what is wrong with routes is the ledger's to say
            m_routes = ledger::read_routes(m_readers.places, m_time.as_of, m_time.day, m_streets, nowhere);
        }
    }

    void read_units() {
        auto box = ledger::box_of(m_streets);
        auto const day = m_words.units_on.value_or(m_time.day);
        if (m_words.wards) {
            m_result.wards.emplace(m_readers.admin, core::AdminLevel::commune, day, box);
        }
        if (m_words.districts) {
            m_result.districts.emplace(m_readers.admin, core::AdminLevel::district, ledger::district_day(day), box);
        }
    }

    void take(Stretch const& stretch) {
        if (stretch.overlays.empty() || stretch.counted_mm == 0) {
            return;
        }
        for (auto const at : counting_items(stretch.overlays, m_items, m_time.day)) {
            note_others(stretch, at);
            m_counted[at] = true;
            auto& portion = m_result.all.emplace_back();
            portion.item = at;
            portion.from = stretch.line ? LengthFrom::measured : LengthFrom::stated;
            portion.mm = stretch.counted_mm;
            portion.ward = stretch.ward;
            portion.district = stretch.district;
            portion.operators = operators_on(stretch, at);
            portion.segment = m_streets[stretch.street].code;
            if (m_words.geometry && stretch.line) {
                portion.lines.push_back(m_streets[stretch.street].lines[*stretch.line].part(stretch.from, stretch.to));
            }
        }
    }

    /// Other items of the same programme on this stretch.
    void note_others(Stretch const& stretch, std::size_t counting) {
        for (auto const other : stretch.overlays) {
            if (other != counting && m_items[other].programme == m_items[counting].programme) {
                m_behind[other] = true;
                m_twice[{std::min(other, counting), std::max(other, counting)}] += stretch.counted_mm;
            }
        }
    }

    std::vector<std::string> operators_on(Stretch const& stretch, std::size_t item) const {
        std::vector<std::string> operators;
        if (!m_items[item].operator_code.empty()) {
            operators.push_back(m_items[item].operator_code);
            return operators;
        }
        for (auto const at : stretch.routes) {
            auto const key = ledger::operator_key(m_routes[at]);
            if (!m_routes[at].ended && std::ranges::find(operators, key) == operators.end()) {
                operators.push_back(key);
            }
        }
        return operators;
    }

    /// An item that no metre of the register's streets is counted for: it lies on none, or on segments without length.
    void add_whole(std::size_t at, core::FindingSink& findings) {
        auto const& item = m_items[at];
        auto& portion = m_result.all.emplace_back();
        portion.item = at;
        if (!item.operator_code.empty()) {
            portion.operators.push_back(item.operator_code);
        }
        if (!item.lines.empty()) {
            portion.from = LengthFrom::own_line;
            double const length = length_of(item.lines);
            portion.mm = std::llround(length * 1000.0);
            portion.lines = m_words.geometry ? item.lines : portion.lines;
            findings.add(finding(
                core::Severity::warning, "item-off-streets", item,
                {fmt::format("hạng mục \"{}\" không nằm trên đoạn đường nào của sổ ngày này: tính theo đường nét "
                             "của hạng mục, {:.1f} m",
                             item.code, length),
                 fmt::format(
                     "item \"{}\" lies on no street of the register on this day: its own line of {:.1f} m counts",
                     item.code, length)}));
        } else if (item.stated_m) {
            portion.from = LengthFrom::stated;
            portion.mm = std::llround(*item.stated_m * 1000.0);
            findings.add(
                finding(core::Severity::info, "item-as-stated", item,
                        {fmt::format("hạng mục \"{}\" không đo được trên lớp đường: tính theo chiều dài ghi "
                                     "{:.1f} m",
                                     item.code, *item.stated_m),
                         fmt::format("item \"{}\" cannot be measured along the streets: its stated length of {:.1f} "
                                     "m counts",
                                     item.code, *item.stated_m)}));
        } else if (item.structure.empty()) {
            findings.add(
                finding(core::Severity::warning, "item-without-length", item,
                        {fmt::format("hạng mục \"{}\" không có hình, không ghi chiều dài: tính 0 m", item.code),
                         fmt::format("item \"{}\" has no line and no stated length: it counts 0 m", item.code)}));
        }
    }

    /// Wards of now, districts of before 2025-07-01, as lists of stations name them; the operator where none is
    /// written.
    void place_structures() {
        core::SiteQuery query;
        query.as_of = m_time.as_of;
        std::multimap<std::string, std::size_t> wanted;
        for (std::size_t at = 0; at < m_result.all.size(); ++at) {
            auto const& item = m_items[m_result.all[at].item];
            if (!item.structure.empty()) {
                wanted.emplace(item.structure, at);
                query.codes.push_back(item.structure);
            }
        }
        if (wanted.empty() || !(m_words.wards || m_words.districts || m_words.operators)) {
            return;
        }
        m_readers.sites.sites(query, [&](core::SiteRow const& row) {
            for (auto const& code : {row.site_code, row.record.code}) {
                auto const [first, last] = wanted.equal_range(code);
                for (auto each = first; each != last; ++each) {
                    place(m_result.all[each->second], row);
                }
            }
            return true;
        });
    }

    static void place(Portion& portion, core::SiteRow const& row) {
        portion.ward_name = row.commune_name;
        portion.ward_code = row.commune_code;
        portion.district_name = row.district_then_name;
        if (portion.operators.empty() && !row.record.operator_code.empty()) {
            portion.operators.push_back(row.record.operator_code);
        }
    }

    void compare_with_stated(core::FindingSink& findings) const {
        std::map<std::size_t, std::pair<std::int64_t, bool>> measured;
        for (auto const& portion : m_result.all) {
            auto& [sum, any] = measured[portion.item];
            sum += portion.mm; // with the segments of a table that it names beside drawn ones
            any = any || (portion.from == LengthFrom::measured && portion.mm > 0);
        }
        for (auto const& [at, found] : measured) {
            auto const& item = m_items[at];
            auto const length = metres(found.first);
            bool const apart = found.second && item.stated_m &&
                               std::abs(*item.stated_m - length) > std::max(kLengthApart_m, kLengthApart_part * length);
            if (apart) {
                findings.add(finding(
                    core::Severity::warning, "length-differs", item,
                    {fmt::format("hạng mục \"{}\": ghi {:.0f} m, đo được {:.0f} m", item.code, *item.stated_m, length),
                     fmt::format("item \"{}\": stated {:.0f} m, measured {:.0f} m", item.code, *item.stated_m,
                                 length)}));
            }
        }
    }

    static void report_twice(ProgrammeItem const& one, ProgrammeItem const& other, std::int64_t mm,
                             core::FindingSink& findings) {
        if (mm < kWorthSayingMm) {
            return;
        }
        findings.add(finding(core::Severity::warning, "planned-twice", one,
                             {fmt::format("{:.1f} m nằm trong cả hai hạng mục \"{}\" và \"{}\" của một chương trình: "
                                          "tính một lần",
                                          metres(mm), one.code, other.code),
                              fmt::format("{:.1f} m are in both items \"{}\" and \"{}\" of one programme: counted once",
                                          metres(mm), one.code, other.code)}));
    }

    std::vector<ProgrammeItem> const& m_items;
    PlaceFilterParts const& m_readers;
    ProgrammeTime const& m_time;
    PortionWords const& m_words;
    std::vector<ledger::Street> m_streets;
    std::vector<ledger::Route> m_routes;
    std::vector<bool> m_counted;
    std::vector<bool> m_behind; ///< another item of the programme counts a stretch of it
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> m_twice;
    Portions m_result;
};

} // namespace

Portions measure_items(std::vector<ProgrammeItem> const& items, PlaceFilterParts const& readers,
                       ProgrammeTime const& time, PortionWords const& words, core::FindingSink& findings) {
    return Measurer(items, readers, time, words).measure(findings);
}

} // namespace hatang::desk
