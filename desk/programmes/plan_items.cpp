// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/plan_items.hpp"

#include "desk/places/street_finder.hpp"
#include "desk/programmes/street_segments.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace hatang::desk {

namespace {

using core::PlaceRecord;
using core::Severity;

} // namespace

struct ItemPlanner::Impl {
    Impl(Programme of, PlanParts const& readers, std::optional<core::Date> day, core::Date on)
        : programme(std::move(of)), parts(readers), planned_on(day), today(on) {}

    /// Once, when the first row comes: what is read inside the change stays as it is.
    void read_register() {
        if (finder) {
            return;
        }
        finder.emplace(parts.places, parts.admin);
        segments.emplace(parts.places);
        core::PlaceQuery query;
        query.kind = core::PlaceKind::programme_item;
        parts.places.places(query, [this](core::PlaceRow const& row) {
            if (row.record.owner_key == programme.code) {
                known.emplace(row.record.code, row.record);
            }
            return true;
        });
    }

    bool read_phase(RowCompletion const& row) const {
        auto const written = std::string(row.record.text("phase"));
        if (written.empty()) {
            return true;
        }
        for (auto const& phase : programme.phases) {
            if (phase.code == written || phase.name == written) {
                row.record.set("phase", phase.code);
                check_target(row, phase);
                return true;
            }
        }
        std::vector<std::string> codes;
        for (auto const& phase : programme.phases) {
            codes.push_back(phase.code);
        }
        row.say(
            "phase", "phase-unknown", Severity::error,
            {fmt::format("chương trình {} không có giai đoạn này; đang có: {}", programme.code, fmt::join(codes, ", ")),
             fmt::format("programme {} has no such phase; there are: {}", programme.code, fmt::join(codes, ", "))});
        return false;
    }

    static void check_target(RowCompletion const& row, ProgrammePhase const& phase) {
        auto const target = row.record.day("target_on");
        bool const outside = target && ((phase.first_day && *target < *phase.first_day) ||
                                        (phase.last_day && *target > *phase.last_day));
        if (outside) {
            row.say("target_on", "target-outside-phase", Severity::warning,
                    {fmt::format("hạn {} nằm ngoài giai đoạn {}", core::format_vietnamese(*target), phase.code),
                     fmt::format("the target {} lies outside phase {}", core::format_iso(*target), phase.code)});
        }
    }

    /// What a newer plan does not say stays: days, evidence and notes of before.
    void keep_what_is_known(PlaceRecord& record) const {
        auto const before = known.find(record.code);
        auto const& info = core::place_kind(core::PlaceKind::programme_item);
        if (before == known.end()) {
            record.set("begins_on", record.day("begins_on") ? core::PlaceValue(*record.day("begins_on")) : first_day());
            return;
        }
        for (auto text : {&PlaceRecord::name, &PlaceRecord::ward_written, &PlaceRecord::district_written,
                          &PlaceRecord::province_written}) {
            record.*text = (record.*text).empty() ? before->second.*text : record.*text;
        }
        for (std::size_t at = 0; at < info.fields.size(); ++at) {
            bool const geometric = info.fields[at].name == "segments";
            if (!geometric && std::holds_alternative<std::monostate>(record.values[at])) {
                record.values[at] = before->second.values[at];
                record.raw[at] = record.raw[at].empty() ? before->second.raw[at] : record.raw[at];
            }
        }
    }

    core::PlaceValue first_day() const {
        auto const day = planned_on ? planned_on : known.empty() ? programme.begins_on : std::optional(today);
        return day ? core::PlaceValue(*day) : core::PlaceValue();
    }

    bool find_subject(RowCompletion const& row) {
        auto& record = row.record;
        if (record.text("street").empty() && !record.name.empty() && record.text("structure").empty() &&
            record.text("segments").empty()) {
            record.set("street", record.name);
        }
        if (!record.text("structure").empty()) {
            check_structure(row);
            return true;
        }
        if (!record.text("segments").empty()) {
            take_segments(row);
            return true;
        }
        if (record.text("street").empty()) {
            row.say(
                "street", "item-without-subject", Severity::error,
                {"cần tên đường, mã đoạn đường hoặc mã trạm", "a street, a street segment or a structure is needed"});
            return false;
        }
        take_street(row);
        return true;
    }

    void check_structure(RowCompletion const& row) const {
        core::SiteQuery query;
        query.codes.emplace_back(row.record.text("structure"));
        if (parts.sites.count(query) == 0) {
            row.say("structure", "structure-unknown", Severity::warning,
                    {"sổ không có trạm mã này; vẫn ghi vào kế hoạch",
                     "the register has no such station; planned all the same"});
        }
    }

    void take_segments(RowCompletion const& row) {
        std::vector<std::string> found;
        std::vector<std::vector<core::GeoPoint>> lines;
        std::string names;
        for (auto const& code : split_codes(row.record.text("segments"))) {
            auto const* const street = segments->find(code);
            if (street == nullptr) {
                row.say("segments", "segment-unknown", Severity::warning,
                        {fmt::format("lớp đường không có đoạn mã \"{}\"", code),
                         fmt::format("the register has no street segment \"{}\"", code)});
                continue;
            }
            found.push_back(code);
            names = names.empty() ? street->name : names;
            for (auto const& line : street->lines) {
                lines.emplace_back(line.points().begin(), line.points().end());
            }
        }
        if (row.record.text("street").empty()) {
            row.record.set("street", names);
        }
        store(row, std::move(found), lines);
    }

    void take_street(RowCompletion const& row) {
        auto& record = row.record;
        auto const answer = finder->find({record.text("street"),
                                          record.text("from_node"),
                                          record.text("to_node"),
                                          {record.ward_written, record.district_written, record.province_written}});
        std::vector<std::vector<core::GeoPoint>> lines;
        if (!answer.wkb.empty()) {
            lines = spatial::lines_of_wkb(answer.wkb);
            store(row, segments->under(lines, record.text("street")), lines);
            return;
        }
        auto codes = segments->without_line(record.text("street"), record.text("from_node"), record.text("to_node"));
        if (codes.empty()) {
            row.say("street", answer.code, Severity::warning, answer.message);
        }
        store(row, std::move(codes), lines);
    }

    static void store(RowCompletion const& row, std::vector<std::string> codes,
                      std::vector<std::vector<core::GeoPoint>> const& lines) {
        auto& record = row.record;
        record.set("segments", codes.empty() ? core::PlaceValue() : core::PlaceValue(join_codes(codes)));
        record.geometry_wkb = lines.empty() ? std::string() : spatial::wkb_of_lines(lines);
        auto const stated = record.number("length_m");
        if (lines.empty() && codes.empty()) {
            row.say("street", "item-stated-only", Severity::warning,
                    stated ? core::Words{fmt::format("tính theo chiều dài ghi {:.1f} m", *stated),
                                         fmt::format("its stated length of {:.1f} m counts", *stated)}
                           : core::Words{"không có chiều dài: tính 0 m", "there is no length: it counts 0 m"});
        }
    }

    Programme programme;
    PlanParts parts;
    std::optional<core::Date> planned_on;
    core::Date today;
    std::optional<StreetFinder> finder;
    std::optional<StreetSegments> segments;
    std::map<std::string, PlaceRecord> known;
};

ItemPlanner::ItemPlanner(Programme programme, PlanParts const& parts, std::optional<core::Date> planned_on,
                         core::Date today)
    : m_impl(std::make_unique<Impl>(std::move(programme), parts, planned_on, today)) {}
ItemPlanner::~ItemPlanner() = default;

bool ItemPlanner::complete(RowCompletion const& row) {
    m_impl->read_register();
    row.record.owner_key = m_impl->programme.code;
    row.record.set("programme", m_impl->programme.code);
    if (!m_impl->read_phase(row)) {
        return false;
    }
    m_impl->keep_what_is_known(row.record);
    return m_impl->find_subject(row);
}

} // namespace hatang::desk
