// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/case_card.hpp"

#include "core/network/codes.hpp"
#include "core/text/unicode.hpp"
#include "desk/applications/list_cases.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

using core::Words;
using desk::format_day;

class Card {
public:
    explicit Card(Console& console) : m_console(console) {}

    void heading(Words const& text) { m_console.out << '\n' << m_console.say(text) << '\n'; }
    void line(std::string_view text) { m_console.out << "  " << core::printable(text) << '\n'; }
    void field(Words const& label, std::string_view value) {
        if (value.empty()) {
            return;
        }
        auto const& text = m_console.say(label);
        auto const width = core::display_width(text);
        m_console.out << "  " << text << std::string(width < kLabel ? kLabel - width : 0, ' ') << "  "
                      << core::printable(value) << '\n';
    }
    std::string day(core::Date date) const { return format_day(date, m_console.language); }
    std::string const& say(Words const& words) const { return m_console.say(words); }

private:
    static constexpr std::size_t kLabel = 18;
    Console& m_console;
};

Words status_words(core::ClockReport const& report) {
    switch (report.status) {
    case core::ClockStatus::no_limit: return {"không có thời hạn đã đọc", "no limit that was read"};
    case core::ClockStatus::running:
        return {fmt::format("còn {} ngày làm việc", report.days_left),
                fmt::format("{} working day{} left", report.days_left, report.days_left == 1 ? "" : "s")};
    case core::ClockStatus::paused: return {"tạm dừng", "paused"};
    case core::ClockStatus::on_time: return {"đúng hạn", "in time"};
    case core::ClockStatus::consented: return {"hết hạn không trả lời, coi như đồng ý", "over, taken for consent"};
    case core::ClockStatus::elapsed: return {"đã hết", "over"};
    case core::ClockStatus::late:
        return {fmt::format("quá hạn {} ngày", report.days_late),
                fmt::format("{} day{} late", report.days_late, report.days_late == 1 ? "" : "s")};
    case core::ClockStatus::ended_late: break;
    }
    return {fmt::format("trả trễ {} ngày", report.days_late),
            fmt::format("ended {} day{} late", report.days_late, report.days_late == 1 ? "" : "s")};
}

std::string limit_text(core::AppliedTerm const& applied, Card const& card) {
    return fmt::format("{} ({})", card.say(desk::counted_length(applied.term)), core::cite(applied.term.basis));
}

std::string clock_text(core::ClockReport const& report, Card const& card) {
    std::string text = card.say(report.title);
    if (!report.run.body.empty()) {
        text += " – " + report.run.body;
    }
    text += ": ";
    if (report.due) {
        text += fmt::format("{} {}, ", card.say({"hạn", "due"}), card.day(*report.due));
    }
    text += card.say(status_words(report));
    if (report.run.ended) {
        text += fmt::format("{}{}", card.say({"; kết thúc ", "; ended "}), card.day(*report.run.ended));
    }
    if (report.decisive) {
        text += "; " + limit_text(*report.decisive, card);
    }
    for (auto const& other : report.others) {
        auto const due = other.due ? " " + card.day(*other.due) : std::string();
        text +=
            fmt::format("; {}{}: {}", card.say({"không quyết định", "does not decide"}), due, limit_text(other, card));
    }
    return text;
}

void print_record(desk::CaseView const& view, Card& card) {
    auto const& record = view.row.record;
    card.field({"Loại hồ sơ", "Kind"}, card.say(desk::kind_title(record.kind)));
    card.field({"Thủ tục", "Procedure"}, card.say(desk::procedure_title(view.state.subject.procedure)));
    card.field({"Người nộp", "Applicant"}, record.applicant);
    card.field({"Doanh nghiệp", "Operator"}, card.say(core::operators().label(record.operator_code)));
    card.field({"Vị trí", "Site"}, record.site);
    card.field({"Địa chỉ", "Address"}, record.address);
    if (record.placed) {
        card.field({"Tọa độ (WGS 84)", "Position (WGS 84)"},
                   fmt::format("{:.6f}, {:.6f}", record.position.lon, record.position.lat));
    }
    card.field({"Ngày nộp", "Filed on"}, card.day(record.filed_on));
    card.field({"Kênh tiếp nhận", "Channel"}, card.say(core::application_channels().label(record.channel)));
    card.field({"Chuyên viên", "Officer"}, view.officer);
    card.field({"Tiếp theo hồ sơ", "Continues"}, record.previous);
    auto const& stage = view.stage();
    auto const waits = stage.waits_for.empty() ? std::string()
                                               : fmt::format(" ({} {})", card.say({"chờ", "waits for"}),
                                                             card.say(desk::actor_title(stage.waits_for)));
    card.field({"Giai đoạn", "Stage"}, card.say(stage.title) + waits);
    card.field({"Tiến độ", "Timing"}, card.say(desk::timing_title(desk::timing_of(view))));
    if (!view.outcome.empty()) {
        auto const on = view.resolved_on ? " " + card.day(*view.resolved_on) : std::string();
        card.field({"Kết quả", "Outcome"}, card.say(desk::outcome_title(view.outcome)) + on);
    }
    card.field({"Phiên bản", "Version"}, fmt::format("{}", view.version));
}

Words verdict_words(std::string_view verdict) {
    for (auto const each : {rules::Verdict::pass, rules::Verdict::needs_officer, rules::Verdict::fail}) {
        if (verdict == to_string(each)) {
            return rules::label(each);
        }
    }
    return core::same_words(std::string(verdict));
}

void print_events(desk::CaseView const& view, Card& card) {
    card.heading({"Các bước", "Steps"});
    std::size_t number = 0;
    for (auto const& event : view.row.events) {
        static Words const kCheck{"Kiểm tra tự động", "Checked by the program"};
        static Words const kOverride{"Cán bộ kết luận khác", "Overridden by an officer"};
        auto const title = event.step == "check"      ? kCheck
                           : event.step == "override" ? kOverride
                                                      : desk::step_title(event.step);
        std::string text = fmt::format("{:>2}. {}  {}", ++number, card.day(event.on), card.say(title));
        if (!event.body.empty()) {
            text += " – " + event.body;
        }
        auto const role = event.role.empty() ? std::string() : card.say(desk::actor_title(event.role)) + ", ";
        text += fmt::format(" ({}{})", role, event.actor);
        if (!event.note.empty()) {
            text += ": " + (event.step == "check" ? card.say(verdict_words(event.note)) : event.note);
        }
        card.line(text);
    }
}

Words title_of(std::vector<desk::KnownPaper> const& papers, std::string const& kind) {
    for (auto const& paper : papers) {
        if (paper.kind == kind) {
            return paper.title;
        }
    }
    return core::same_words(kind);
}

void print_documents(CaseCardParts const& parts, std::string const& code, Card& card) {
    auto const documents = desk::documents_until(parts.applications, code, parts.moment);
    if (documents.empty()) {
        return;
    }
    card.heading({"Tài liệu", "Documents"});
    for (auto const& each : documents) {
        card.line(fmt::format("{:>2}. {} ({}), {}, {} B, SHA-256 {}{}", each.number, each.name,
                              card.say(title_of(parts.papers, each.kind)), each.media_type, each.size_bytes,
                              each.sha256, each.source.empty() ? std::string() : "; " + each.source));
    }
}

void print_dossier(desk::Dossier const& dossier, Card& card) {
    if (!dossier.asked) {
        return;
    }
    card.heading({"Thành phần hồ sơ", "Dossier"});
    if (dossier.missing.empty()) {
        card.line(card.say({"đủ", "complete"}));
    }
    for (auto const& each : dossier.missing) {
        card.line(fmt::format("{}: {} ({}); {}", card.say({"còn thiếu", "missing"}), card.say(each.title), each.kind,
                              core::cite(each.basis)));
    }
}

std::string permit_text(core::PermitEntry const& entry, Card const& card) {
    static std::pair<std::string_view, Words> const kActions[] = {{"issue", {"cấp", "given out"}},
                                                                  {"extend", {"gia hạn", "extended"}},
                                                                  {"change", {"điều chỉnh", "changed"}},
                                                                  {"reissue", {"cấp lại", "re-issued"}},
                                                                  {"revoke", {"thu hồi", "revoked"}}};
    std::string action = entry.action;
    for (auto const& [code, words] : kActions) {
        action = code == entry.action ? card.say(words) : action;
    }
    std::string text = fmt::format("{}  {} {}", card.day(entry.on), action, entry.number);
    if (entry.expires_on) {
        text += fmt::format("{}{}", card.say({", đến hết ngày ", ", until "}), card.day(*entry.expires_on));
    }
    if (!entry.previous.empty() && entry.previous != entry.number) {
        text += fmt::format(" ({} {})", card.say({"tiếp theo", "follows"}), entry.previous);
    }
    return text;
}

void print_permits(desk::CaseView const& view, Card& card) {
    if (view.permits.empty()) {
        return;
    }
    card.heading({"Giấy phép, văn bản", "Permits"});
    for (auto const& entry : view.permits) {
        card.line(permit_text(entry, card));
    }
}

} // namespace

void print_clocks(desk::CaseView const& view, bool all, Console& console) {
    Card card(console);
    for (auto const& report : view.clocks.clocks) {
        if (all || !report.run.ended) {
            card.line(clock_text(report, card));
        }
    }
}

void print_step(desk::StepTaken const& taken, Console& console) {
    Card card(console);
    auto const& event = taken.view.state.taken.back().event;
    auto const body = event.body.empty() ? std::string() : " – " + event.body;
    console.out << core::printable(fmt::format("{}: {}{} ({}), {} → {} [{} {}]", taken.code,
                                               console.say(desk::step_title(event.step)), body,
                                               console.say(desk::actor_title(taken.role)), card.day(event.day),
                                               console.say(taken.view.stage().title),
                                               console.say({"phiên bản", "version"}), taken.view.version))
                << '\n';
    for (auto const& report : taken.view.clocks.clocks) {
        if (!report.run.ended || *report.run.ended == event.day) {
            card.line(clock_text(report, card));
        }
    }
    auto const& permits = taken.view.permits;
    if (!permits.empty() && permits.back().on == event.day) {
        card.line(permit_text(permits.back(), card));
    }
    for (auto const& words : taken.news) {
        card.line(fmt::format("{}: {}", console.say({"lưu ý", "note"}), console.say(words)));
    }
    for (auto const& words : taken.warnings) {
        console.err << fmt::format("{}: {}\n", console.say({"cảnh báo", "warning"}), console.say(words));
    }
}

void print_case(desk::CaseView const& view, CaseCardParts const& parts, Console& console) {
    Card card(console);
    console.out << view.row.record.code << '\n';
    print_record(view, card);
    card.heading({"Thời hạn", "Clocks"});
    print_clocks(view, true, console);
    for (auto const& cause : view.clocks.causes) {
        card.line(fmt::format("{}: {}", card.say({"nguyên nhân", "cause"}), card.say(cause.what)));
    }
    print_events(view, card);
    print_documents(parts, view.row.record.code, card);
    if (parts.dossier != nullptr) {
        print_dossier(*parts.dossier, card);
    }
    print_permits(view, card);
    if (!parts.same_site.empty()) {
        card.heading({"Hồ sơ khác của vị trí này", "Other cases of this site"});
        for (auto const& code : parts.same_site) {
            card.line(code);
        }
    }
    if (!view.clocks.said.empty()) {
        card.heading({"Lưu ý", "Notes"});
        for (auto const& words : view.clocks.said) {
            card.line(console.say(words));
        }
    }
    auto const steps = desk::allowed_step_lines(view.state, parts.moment.day);
    if (!steps.empty()) {
        card.heading({"Các bước được phép", "Steps that are allowed"});
        for (auto const& words : steps) {
            card.line(console.say(words));
        }
    }
}

} // namespace hatang::cli
