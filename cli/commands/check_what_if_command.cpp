// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/reading_options.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/checks/draft_zones.hpp"
#include "desk/checks/what_if.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

constexpr int kShownPerCode = 5;

class CheckWhatIf final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"Dự thảo", "Draft"});
        options.text("zones", "FILE",
                     {"tệp vùng dự thảo; vùng trùng mã thay vùng đang có hiệu lực",
                      "a file of draft zones; a zone with a known code takes that one's place"},
                     m_zones);
        m_packs.describe(options);
        options.date("on", {"theo pháp luật ngày này (mặc định hôm nay)", "by the law of this day (default today)"},
                     m_on);
        m_filter.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Nếu dự thảo vùng hoặc dự thảo quy định được áp dụng thì những trạm nào đổi kết luận, theo cả hai chiều.",
            "Which stations would change verdict, in both directions, if draft zones or draft rules were adopted."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang check what-if --zones du-thao.geojson", {"Vùng dự thảo", "Draft zones"}},
                {"hatang check what-if --packs du-thao.yaml -o doi.gpkg",
                 {"Quy định dự thảo, ra bản đồ", "Draft rules, as a map"}}};
    }
    ExitCode run(Console& console) override {
        if (m_zones.empty() && m_packs.packs.empty()) {
            throw core::usage_error({"chưa có dự thảo nào", "there is no draft"},
                                    {"cho --zones TỆP hoặc --packs TỆP", "give --zones FILE or --packs FILE"});
        }
        auto const law_now = RulebookOption{}.open();
        auto const law_then = m_packs.open();
        auto const reg = open_for_reading(m_register, console);
        auto const today_is = today(console);
        auto const on = m_on.value_or(today_is);
        m_filter.words.today = today_is;
        if (!m_filter.words.as_of && on < today_is) {
            m_filter.words.as_of = on;
        }
        auto const query = desk::make_site_query(m_filter.words, reg.admin(), reg.sites());
        desk::WhatIf const draft{law_now, law_then, draft_zones(reg, console)};
        auto writer = m_output.open(console);
        auto const sums = desk::list_what_if(draft, {reg.admin(), reg.sites(), reg.places(), query.as_of.known_at},
                                             query, on, today_is, *writer);
        console.err << fmt::format(
            fmt::runtime(console.say({"{} trạm: {} đổi, {} thành không đạt, {} hết vi phạm\n",
                                      "{} stations: {} change, {} would fail, {} would no longer fail\n"})),
            sums.stations, sums.changed, sums.worse, sums.better);
        return ExitCode::done;
    }

private:
    std::vector<rules::ZoneMark> draft_zones(store::Register const& reg, Console& console) const {
        if (m_zones.empty()) {
            return {};
        }
        auto reading = ReadingOptions{}.open("zones", console);
        core::PlaceHeadingMapper const headings = reading.places();
        desk::FindingReport report(kShownPerCode, nullptr);
        auto zones = desk::read_draft_zones(m_zones, {reading.reader(), reg.admin(), headings, report, reg.places()});
        print_findings(report, console);
        return zones;
    }

    std::string m_zones;
    RulebookOption m_packs;
    std::optional<core::Date> m_on;
    SiteFilterOptions m_filter;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_check_what_if() {
    return std::make_unique<CheckWhatIf>();
}

} // namespace hatang::cli
