// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/ledger/stretches.hpp"
#include "desk/programmes/edit_programme.hpp"
#include "desk/programmes/item_overlays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hatang::desk {

namespace {

using core::Date;
using core::PlaceKind;
using core::PlaceRecord;
using core::Severity;

/// A segment is covered whole when less than this part of it is left, or less than a metre.
constexpr double kLeftOver_part = 0.01;

std::map<std::string, PlaceRecord> read_records(core::PlaceReader const& places, PlaceKind kind,
                                                std::vector<std::string> const& codes, std::string const& owner) {
    std::map<std::string, PlaceRecord> records;
    core::PlaceQuery query;
    query.kind = kind;
    query.codes = codes;
    places.places(query, [&](core::PlaceRow const& row) {
        if (row.record.owner_key == owner) {
            records.emplace(row.record.code, row.record);
        }
        return true;
    });
    return records;
}

void require_day(Programme const& programme, DoneReport const& report, Date today) {
    if (!report.on) {
        return;
    }
    if (*report.on > today) {
        throw core::usage_error({fmt::format("ngày hoàn thành {} chưa tới", core::format_vietnamese(*report.on)),
                                 fmt::format("the day {} is still to come", core::format_iso(*report.on))});
    }
    if (programme.begins_on && *report.on < *programme.begins_on) {
        throw core::usage_error(
            {fmt::format("ngày hoàn thành {} có trước ngày bắt đầu chương trình {}",
                         core::format_vietnamese(*report.on), core::format_vietnamese(*programme.begins_on)),
             fmt::format("the day {} lies before the programme's first day {}", core::format_iso(*report.on),
                         core::format_iso(*programme.begins_on))});
    }
    if (report.withdraw_by && *report.withdraw_by < *report.on) {
        throw core::usage_error(
            {"hạn thu hồi có trước ngày hoàn thành", "the day of withdrawal lies before the done day"});
    }
}

void require_items(std::map<std::string, PlaceRecord> const& records, std::string const& programme,
                   DoneReport const& report) {
    for (auto const& code : report.items) {
        auto const found = records.find(code);
        if (found == records.end()) {
            throw core::not_found_error({fmt::format("chương trình {} không có hạng mục \"{}\"", programme, code),
                                         fmt::format("programme {} has no item \"{}\"", programme, code)},
                                        {fmt::format("xem: hatang programme progress {} --by item", programme),
                                         fmt::format("see: hatang programme progress {} --by item", programme)});
        }
        auto const done = found->second.day("done_on");
        if (report.on && done && *done != *report.on) {
            throw core::conflict_error(
                {fmt::format("hạng mục \"{}\" đã ghi hoàn thành ngày {}", code, core::format_vietnamese(*done)),
                 fmt::format("item \"{}\" is recorded as done on {}", code, core::format_iso(*done))},
                {"bỏ ghi trước bằng --reopen", "take that back first with --reopen"});
        }
        if (!report.on && !done) {
            throw core::conflict_error({fmt::format("hạng mục \"{}\" chưa ghi hoàn thành", code),
                                        fmt::format("item \"{}\" is not recorded as done", code)});
        }
    }
}

core::Finding finding(std::string code, Severity severity, std::string value, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.value = std::move(value);
    finding.message = std::move(message);
    return finding;
}

/// Millimetres of a segment, and those of them that items cover, by the day from which they do.
struct Cover {
    std::int64_t all = 0;
    std::map<Date, std::int64_t> covered;

    std::int64_t covered_mm() const {
        std::int64_t sum = 0;
        for (auto const& [day, mm] : covered) {
            sum += mm;
        }
        return sum;
    }
    /// The first day on which all is covered.
    std::optional<Date> whole_on() const {
        std::int64_t sum = 0;
        for (auto const& [day, mm] : covered) {
            sum += mm;
            auto const left = static_cast<double>(all - sum);
            if (left < 1000.0 || left < kLeftOver_part * static_cast<double>(all)) {
                return day;
            }
        }
        return std::nullopt;
    }
};

/// \pre the items are done
std::map<std::string, Cover> covers_of(core::PlaceReader const& places, std::vector<ProgrammeItem> const& items) {
    core::PlaceQuery query;
    query.kind = PlaceKind::street;
    auto streets = ledger::read_streets(places, query);
    std::vector<std::vector<core::GeoPoint>> lines;
    std::vector<std::string> segments;
    for (auto const& item : items) {
        lines.insert(lines.end(), item.lines.begin(), item.lines.end());
        segments.insert(segments.end(), item.segments.begin(), item.segments.end());
    }
    keep_streets_near(streets, lines, segments);
    auto const overlays = overlays_of(items, streets);
    std::vector<ledger::Route> const none;
    ledger::Stretches const stretches({streets, none, nullptr, nullptr, nullptr, &overlays}, {});
    std::map<std::string, Cover> covers;
    stretches.visit([&](ledger::Stretch const& stretch) {
        auto& cover = covers[streets[stretch.street].code];
        // a segment of a table has no metres where nobody stated them: it is covered all the same
        auto const mm = stretch.line ? stretch.line_mm : std::max<std::int64_t>(stretch.line_mm, 1);
        cover.all += mm;
        std::optional<Date> first;
        for (auto const at : stretch.overlays) {
            first = std::min(first.value_or(*items[at].done_on), *items[at].done_on);
        }
        if (first && mm > 0) {
            cover.covered[*first] += mm;
        }
    });
    std::erase_if(covers, [](auto const& each) { return each.second.covered.empty(); });
    return covers;
}

/// undergrounding → underground, bundling → bundled; empty for programmes that leave cables as they are.
std::string state_after(std::string const& kind) {
    return kind == "undergrounding" ? "underground" : kind == "bundling" ? "bundled" : "";
}

class Marking {
public:
    Marking(ProgrammeDesk const& desk, Programme const& programme, DoneReport const& report,
            core::FindingSink& findings)
        : m_desk(desk), m_programme(programme), m_report(report), m_findings(findings) {}

    DoneResult run(core::ChangeWriter& change, std::map<std::string, PlaceRecord>& records) {
        for (auto& [code, record] : records) {
            auto const segments = split_codes(record.text("segments"));
            m_named.insert(segments.begin(), segments.end());
            set_done(record);
            // what was entered wrongly was never true; what is done is so from its day on
            if (change.places().put(record, m_report.on) != core::PutOutcome::unchanged) {
                m_result.items.push_back(code);
            }
        }
        if (m_report.on && m_report.street_states && !state_after(m_programme.kind).empty()) {
            set_states(change.places());
        }
        if (!m_result.items.empty() || !m_result.segments.empty()) {
            change.commit(header());
            m_result.change = change.number();
        }
        return std::move(m_result);
    }

private:
    void set_done(PlaceRecord& record) {
        if (!m_report.on) {
            for (auto const* field : {"done_on", "evidence", "evidence_sha256", "withdraw_by"}) {
                record.set(field, core::PlaceValue());
            }
        } else {
            record.set("done_on", *m_report.on);
            auto const target = record.day("target_on");
            if (target && *m_report.on > *target) {
                m_findings.add(finding(
                    "item-late", Severity::info, record.code,
                    {fmt::format("hạng mục \"{}\" xong sau hạn {}", record.code, core::format_vietnamese(*target)),
                     fmt::format("item \"{}\" was done after its target {}", record.code, core::format_iso(*target))}));
            }
        }
        if (!m_report.evidence.empty()) {
            record.set("evidence", m_report.evidence);
            record.set("evidence_sha256", m_report.evidence_sha256);
        }
        if (!m_report.note.empty()) {
            record.set("note", m_report.note);
        }
        if (m_report.withdraw_by) {
            record.set("withdraw_by", *m_report.withdraw_by);
        }
    }

    /// These items and all others that are done, in whatever order they were recorded.
    std::vector<ProgrammeItem> done_items() const {
        auto items = read_items(m_desk.places, {m_programme}, {{}, m_desk.today});
        for (auto& item : items) {
            bool const these = std::ranges::find(m_report.items, item.code) != m_report.items.end();
            item.done_on = these ? m_report.on : item.done_on;
        }
        std::erase_if(items, [this](ProgrammeItem const& item) { return !item.done_by(m_desk.today); });
        return items;
    }

    /// Segments that are covered whole, from the day on which their last part was done.
    void set_states(core::PlaceWriter& writer) {
        std::map<std::string, Date> whole;
        std::vector<std::string> codes;
        for (auto const& [code, cover] : covers_of(m_desk.places, done_items())) {
            if (auto const day = cover.whole_on()) {
                whole.emplace(code, std::max(*m_report.on, *day));
                codes.push_back(code);
            } else if (m_named.contains(code)) {
                say_partly(code, cover);
            }
        }
        if (whole.empty()) {
            return;
        }
        auto const state = state_after(m_programme.kind);
        for (auto& [code, record] : read_records(m_desk.places, PlaceKind::street, codes, "")) {
            bool const deeper = record.text("cables") == "underground"; // bundling does not bring cables up again
            if (record.text("cables") == state || deeper) {
                continue;
            }
            auto changed = record;
            changed.set("cables", state);
            writer.put(changed, whole.at(code));
            m_result.segments.push_back(code);
        }
    }

    void say_partly(std::string const& code, Cover const& cover) {
        auto const part = 100.0 * static_cast<double>(cover.covered_mm()) / static_cast<double>(cover.all);
        m_findings.add(
            finding("segment-partly-covered", Severity::info, code,
                    {fmt::format("đoạn \"{}\" mới xong {:.0f} %: trạng thái cáp của đoạn giữ nguyên", code, part),
                     fmt::format("segment \"{}\" is done by {:.0f} %: its state of cables stays", code, part)}));
    }

    core::ChangeHeader header() const {
        core::ChangeHeader header;
        header.actor = m_desk.actor;
        header.action = "programme done";
        header.summary =
            m_report.on ? fmt::format("{}: {} items done on {}, {} segments", m_programme.code, m_result.items.size(),
                                      core::format_iso(*m_report.on), m_result.segments.size())
                        : fmt::format("{}: {} items reopened", m_programme.code, m_result.items.size());
        header.source_file = m_report.evidence;
        header.source_sha256 = m_report.evidence_sha256;
        return header;
    }

    ProgrammeDesk const& m_desk;
    Programme const& m_programme;
    DoneReport const& m_report;
    core::FindingSink& m_findings;
    std::set<std::string> m_named; ///< segments of the items
    DoneResult m_result;
};

} // namespace

DoneResult mark_done(ProgrammeDesk const& desk, std::string const& programme, DoneReport const& report,
                     core::FindingSink& findings) {
    auto const change = desk.writer.begin_change(); // what is read from here on stays as it is
    auto const of = require_programme(desk.places, {}, programme);
    require_day(of, report, desk.today);
    auto records = read_records(desk.places, PlaceKind::programme_item, report.items, programme);
    require_items(records, programme, report);
    return Marking(desk, of, report, findings).run(*change, records);
}

} // namespace hatang::desk
