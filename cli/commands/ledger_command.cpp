// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/finding_report.hpp"
#include "desk/ledger/ledger.hpp"
#include "desk/list_queryables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

class LedgerCommand final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"Cộng theo", "Sum by"});
        options
            .texts("by", "GROUP", {"một hay nhiều nhóm; mặc định street", "one or several groups; default street"},
                   m_words.by)
            .choices = {"street", "segment", "side", "ward", "district", "state", "operator", "programme", "phase"};
        describe_filter(options);
        options.group({"Thời điểm", "Time"});
        auto& place = m_words.streets.place;
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, place.as_of);
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        place.known_at);
        options.date("units-on",
                     {"xã, phường, quận, huyện của ngày này; mặc định ngày của --as-of",
                      "wards and districts of this day; default: the day of --as-of"},
                     m_words.units_on);
        options.date("since",
                     {"chỉ phần thay đổi từ ngày này đến ngày của --as-of: mọi cột km là hiệu của hai ngày",
                      "only what changed from this day to that of --as-of: every column of km is the difference"},
                     m_since);
        m_output.describe(options, false);
        options.text("report", "FILE",
                     {"ghi mọi phát hiện vào tệp CSV hoặc XLSX", "write every finding to a CSV or XLSX file"},
                     m_report);
        options.flag(
            "queryables",
            {"chỉ liệt kê những gì --where hỏi được, kèm ví dụ", "only list what --where may ask, with examples"},
            m_queryables);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Cộng chiều dài đường theo trạng thái cáp: treo, đã bó gọn, đã ngầm hóa, không có cáp. Mỗi đoạn đường "
            "tính một lần, dù có bao nhiêu cáp hay được vẽ mấy lần; cắt đúng tại ranh giới xã, phường, quận, huyện; "
            "chiều dài đo trên ê-líp.",
            "Sums kilometres of street by the state of their cables: aerial, bundled, underground, none. Each "
            "stretch of street counts once, however many cables hang there and however often it is drawn; it is "
            "split exactly at the borders of wards and districts; lengths are on the ellipsoid."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang ledger --by ward", {"Mỗi phường bao nhiêu km", "How many km in each ward"}},
                {"hatang ledger --by district,state --as-of 30/06/2017 -o so-km.xlsx",
                 {"Theo quận và trạng thái, như vào ngày 30/6/2017", "By district and state, as on 2017-06-30"}},
                {"hatang ledger --by phase --programme NH-HCM --since 31/12/2016 --as-of 30/06/2017",
                 {"Sáu tháng của một chương trình, theo giai đoạn", "Six months of a programme, by phase"}},
                {"hatang ledger --by operator --commune \"Phường Hải Châu\" --state aerial",
                 {"Cáp treo của mỗi doanh nghiệp trong một phường", "Aerial cable of each operator in one ward"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto writer = m_output.open(console);
        if (m_queryables) {
            desk::list_queryables(reg.places().queryables(core::PlaceKind::street), console.language, *writer);
            return ExitCode::done;
        }
        m_words.streets.place.today = today(console);
        check_words();
        auto const style = m_output.style(console);
        m_words.geometry = true;
        m_words.side_by_side_m = m_side_by_side.value_or(m_words.side_by_side_m);
        FindingFile file(m_report, m_output.overwrite, console);
        desk::FindingReport report(0, [&file](core::Finding const& finding) { file.add(finding); });
        auto const ledger = make({reg.admin(), reg.sites(), reg.places()}, report);
        file.end();
        desk::list_ledger(ledger, style, style.for_people && !is_map(), *writer);
        say(ledger, report, console);
        return ExitCode::done;
    }

private:
    void check_words() const {
        auto const asked = [this](char const* group) {
            return std::ranges::find(m_words.by, group) != m_words.by.end();
        };
        if (!m_words.programmes.empty() && !asked("programme") && !asked("phase")) {
            throw core::usage_error(
                {"--programme đi với --by programme hoặc phase", "--programme goes with --by programme or phase"});
        }
        auto const& place = m_words.streets.place;
        if (m_since && !(*m_since < place.as_of.value_or(place.today.value()))) {
            throw core::usage_error(
                {"--since phải trước ngày của --as-of", "--since must lie before the day of --as-of"});
        }
    }

    desk::Ledger make(desk::PlaceFilterParts const& readers, desk::FindingReport& report) const {
        auto ledger = desk::make_ledger(m_words, readers, report);
        if (!m_since) {
            return ledger;
        }
        auto before = m_words;
        before.streets.place.as_of = m_since;
        // the wards of one day for both, or every ward would seem to change
        before.units_on = m_words.units_on ? m_words.units_on : m_words.streets.place.as_of;
        if (!before.units_on) {
            before.units_on = m_words.streets.place.today;
        }
        desk::FindingReport none(0);
        return desk::ledger_change(std::move(ledger), desk::make_ledger(before, readers, none));
    }

    /// A total has no place on a map.
    bool is_map() const {
        auto const& word = m_output.format.empty() ? m_output.output : m_output.format;
        return word.ends_with("kml") || word.ends_with("gpx");
    }

    void describe_filter(OptionTable& options) {
        auto& place = m_words.streets.place;
        options.group({"Lọc", "Filter"});
        options.texts("province", "NAME", {"tỉnh, thành phố, cũ hoặc mới", "province, old or new"}, place.provinces);
        options.texts("district", "NAME", {"quận, huyện (đến 30/6/2025)", "district (until 30/6/2025)"},
                      place.districts);
        options.texts("commune", "NAME", {"xã, phường, cũ hoặc mới", "commune, old or new"}, place.communes);
        options.texts("state", "STATE",
                      {"trạng thái cáp: aerial, bundled, underground, none",
                       "state of the cables: aerial, bundled, underground, none"},
                      m_words.states);
        options.texts("operator", "NAME",
                      {"chỉ những đoạn có tuyến cáp của doanh nghiệp", "only stretches with a route of the operator"},
                      m_words.operators);
        options.texts("programme", "CODE",
                      {"với --by programme, phase: chỉ các chương trình này", "with --by programme, phase: only these"},
                      m_words.programmes);
        options.text("text", "WORDS",
                     {"đường có các chữ này trong mã, tên, địa chỉ; không cần dấu",
                      "streets with these words in code, name or address; marks do not matter"},
                     place.text);
        options.text("bbox", "W,S,E,N",
                     {"đường chạm khung kinh độ, vĩ độ WGS 84 này", "streets that touch this box of WGS 84 degrees"},
                     place.box);
        options.text("where", "CQL2",
                     {"điều kiện CQL2 trên các đoạn đường; xem --queryables",
                      "a CQL2 condition on the street segments; see --queryables"},
                     place.where);
        options.number("side-by-side", "METRES",
                       {"các nét vẽ của cùng một đường cách nhau không quá chừng này chia nhau một lần tính; mặc định "
                        "30 m, 0: không bao giờ",
                        "lines of one street no farther apart share one count; default 30 m, 0: never"},
                       m_side_by_side);
    }

    /// What was decided on the way, so that the figures are not taken for more than they are.
    static void say(desk::Ledger const& ledger, desk::FindingReport const& report, Console& console) {
        auto const note = [&console](core::Words const& words) { console.err << console.say(words) << '\n'; };
        auto const note_km = [&](std::int64_t millimetres, core::Words const& words) {
            if (millimetres > 0) {
                auto const km = core::format_number(static_cast<double>(millimetres) / 1e6, 3,
                                                    console.language == core::Language::vi);
                note({fmt::format("{} km {}", km, words.vi), fmt::format("{} km {}", km, words.en)});
            }
        };
        if (ledger.rows.empty()) {
            note({"không có đoạn đường nào thỏa điều kiện", "no street meets the conditions"});
        }
        note_km(several_operators(ledger),
                {"nằm ở dòng của nhiều doanh nghiệp; dòng tổng chỉ tính một lần",
                 "stand again in the rows of further operators; the total counts them once"});
        note_km(ledger.repeated_mm,
                {"được vẽ hơn một lần: chỉ tính một lần", "are drawn more than once: counted once"});
        note_km(ledger.side_by_side_mm, {"bớt đi vì các nét vẽ song song của cùng một đường tính chung một lần",
                                         "less because lines of one street side by side count once together"});
        note_km(ledger.outside_mm, {"nằm ngoài mọi ranh giới", "lie outside every outline"});
        for (std::string const code : {"route-without-street", "state-against-routes", "street-without-length"}) {
            auto const found = report.counts().find(code);
            if (found != report.counts().end()) {
                note({fmt::format("{}: {}; xem --report", code, found->second),
                      fmt::format("{}: {}; see --report", code, found->second)});
            }
        }
    }

    static std::int64_t several_operators(desk::Ledger const& ledger) {
        std::int64_t in_rows = 0;
        for (auto const& row : ledger.rows) {
            in_rows += row.counted_mm;
        }
        bool const by_operator = std::ranges::find(ledger.by, desk::LedgerBy::cable_operator) != ledger.by.end();
        return !by_operator ? 0 : in_rows - ledger.total.counted_mm;
    }

    desk::LedgerWords m_words;
    std::optional<double> m_side_by_side;
    std::optional<core::Date> m_since;
    ListOutputOptions m_output;
    std::string m_report;
    bool m_queryables = false;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_ledger() {
    return std::make_unique<LedgerCommand>();
}

} // namespace hatang::cli
