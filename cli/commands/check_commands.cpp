// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/dem_option.hpp"
#include "cli/fail_on_option.hpp"
#include "cli/open_register.hpp"
#include "cli/output/check_output.hpp"
#include "cli/output/check_report.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/json_text.hpp"
#include "cli/reading_options.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/applications/cases.hpp"
#include "desk/checks/application_document.hpp"
#include "desk/checks/check_application.hpp"
#include "desk/checks/check_json.hpp"
#include "desk/checks/check_sites.hpp"
#include "desk/checks/proposal_table.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <ostream>

namespace hatang::cli {

namespace {

/// \p known_at: a change, for stations and what stands around them alike.
desk::CheckSources sources_of(store::Register const& reg, std::optional<std::int64_t> known_at = std::nullopt) {
    return {reg.admin(), reg.sites(), reg.places(),
            known_at ? std::optional(core::ChangeNumber(*known_at)) : std::nullopt};
}

class CheckApplication final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument(
            "FILE|CODE",
            {"tệp YAML, JSON mô tả đề nghị, bảng như của import sites, hoặc mã hồ sơ; xem docs/check.md",
             "a YAML or JSON file with the proposal, a table as for import sites, or the code of a case; see "
             "docs/check.md"},
            m_file);
        options.date("on",
                     {"theo pháp luật ngày này, thay cho ngày nộp hồ sơ (filed)",
                      "by the law of this day instead of the filing date (filed)"},
                     m_on);
        auto& format =
            options.text("format", "FORMAT", {"table (mặc định) hoặc json", "table (default) or json"}, m_format);
        format.choices = {"table", "json"};
        options.flag(
            "all", {"cả quy tắc không áp dụng hoặc chỉ để biết", "also rules that do not apply or only inform"}, m_all);
        m_dem.describe(options);
        m_output.describe(options);
        m_fail_on.describe(options);
        m_packs.describe(options);
        m_reading.describe(options);
        m_reading.describe_src_crs(options);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Kiểm tra một đề nghị theo pháp luật có hiệu lực vào ngày nộp: từng quy tắc với số đo, mức quy định, điều "
            "khoản; nếu không đạt thì chiều cao lớn nhất đạt tại đây, nơi gần nhất đạt và cột có thể dùng chung.",
            "Checks a proposal against the law in force on its filing date: rule by rule the figure, the limit and "
            "the article; if it fails, the greatest height that passes here, the nearest place and masts to share."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang check application de-nghi.yaml",
                 {"Theo ngày nộp ghi trong tệp", "By the filing date in the file"}},
                {"hatang check application de-nghi.yaml -o ket-qua.pdf",
                 {"Một trang có bản đồ, để in và kèm hồ sơ", "A page with a map, to print and file"}},
                {"hatang check application de-nghi.yaml --on 01/03/2017 --format json",
                 {"Theo pháp luật ngày 01/3/2017, cho máy đọc", "By the law of 2017-03-01, for machines"}}};
    }
    ExitCode run(Console& console) override {
        m_output.check(m_format);
        auto const rulebook = m_packs.open();
        auto const today_is = today(console);
        auto const reg = open_for_reading(m_register, console);
        m_dem.use_registered(m_register.require(console), console);
        bool failed = false;
        for (desk::ReadApplication& each : applications(rulebook, reg, console)) {
            if (m_on) {
                each.subject.on = *m_on;
            } else if (!each.filed_given) {
                console.err << console.say({"đề nghị không ghi ngày nộp (filed): tính theo hôm nay\n",
                                            "the proposal has no filing date (filed): taken as today\n"});
            }
            m_dem.supply(each.subject);
            auto const checked = desk::check_application(rulebook, sources_of(reg), std::move(each.subject), today_is,
                                                         desk::pending_masts(reg.applications(), today_is));
            failed = failed || m_fail_on.holds(checked.result.verdict);
            if (m_output.given()) {
                m_output.add(checked, rulebook.attributes(), console);
            } else if (m_format == "json") {
                console.out << json_text(desk::check_json(checked.subject, checked.result));
            } else {
                print_check(checked.subject, checked.result, m_all, console);
            }
        }
        m_output.write();
        return failed ? ExitCode::findings : ExitCode::done;
    }

private:
    std::vector<desk::ReadApplication> applications(rules::Rulebook const& rulebook, store::Register const& reg,
                                                    Console& console) const {
        auto const path = std::filesystem::path(m_file);
        auto const suffix = path.extension().string();
        if (suffix == ".yaml" || suffix == ".yml" || suffix == ".json") {
            return desk::read_applications(read_document_file(path), path.filename().string(), rulebook.attributes(),
                                           today(console));
        }
        if (!std::filesystem::exists(path) && suffix.empty()) {
            return {{desk::subject_of_case(reg.applications(), rulebook.attributes(), m_file), true}};
        }
        auto reading = m_reading.open("sites", console);
        core::StationHeadingMapper const headings = reading.stations();
        desk::FindingReport report(kShownPerCode);
        desk::SurveyOptions survey;
        survey.read = reading.options();
        survey.src_crs = reading.crs();
        auto subjects = desk::read_proposal_table(
            path, {reading.reader(), reg.admin(), headings, rulebook.attributes(), report}, survey, today(console));
        print_findings(report, console);
        std::vector<desk::ReadApplication> read;
        for (rules::Subject& subject : subjects) {
            read.push_back({std::move(subject), true});
        }
        return read;
    }

    static constexpr std::size_t kShownPerCode = 5;
    std::string m_file;
    ReadingOptions m_reading;
    std::optional<core::Date> m_on;
    std::string m_format = "table";
    bool m_all = false;
    DemOption m_dem;
    CheckOutput m_output;
    FailOnOption m_fail_on;
    RulebookOption m_packs;
    RegisterOption m_register;
};

class CheckSites final : public Command {
public:
    void describe(OptionTable& options) override {
        m_filter.describe(options);
        options.group({"Kiểm tra", "Check"});
        options.date("on", {"theo pháp luật ngày này (mặc định hôm nay)", "by the law of this day (default today)"},
                     m_on);
        auto& list =
            options.text("list", "WHAT",
                         {"summary: tổng hợp theo quy tắc, địa bàn, doanh nghiệp (mặc định ở bảng); findings: "
                          "từng kết quả không đạt hoặc cần cán bộ",
                          "summary: sums by rule, unit and operator (default in a table); findings: each one that "
                          "fails or needs an officer"},
                         m_list);
        list.choices = {"summary", "findings"};
        m_fail_on.describe(options);
        m_packs.describe(options);
        m_dem.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Kiểm tra mọi trạm trong sổ theo pháp luật của một ngày, kèm tổng hợp theo quy tắc, địa bàn và doanh "
                "nghiệp.",
                "Checks every station of the register against the law of a day, with sums by rule, unit and operator."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang check sites --district \"Quận Hải Châu\" --on 30/06/2017",
                 {"Tổng hợp cho một quận", "Sums for one district"}},
                {"hatang check sites -o ket-qua.gpkg",
                 {"Từng kết quả, ra một lớp bản đồ", "Each finding, as a map layer"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto const reg = open_for_reading(m_register, console);
        auto const today_is = today(console);
        auto const on = m_on.value_or(today_is);
        m_filter.words.today = today_is;
        if (!m_filter.words.as_of && on < today_is) {
            m_filter.words.as_of = on;
        }
        auto const query = desk::make_site_query(m_filter.words, reg.admin(), reg.sites());
        bool const table = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        bool const summary = m_list.empty() ? table : m_list == "summary";
        auto writer = m_output.open(console);
        std::optional<desk::FindingLister> lister;
        if (!summary) {
            lister.emplace(*writer, console.language);
        }
        std::function<void(desk::CheckedSite const&)> list;
        if (lister) {
            list = [&lister](desk::CheckedSite const& each) { lister->add(each); };
        }
        desk::SiteCheck asked{query, on, today_is};
        m_dem.use_registered(m_register.require(console), console);
        if (auto* const ground = m_dem.ground()) {
            asked.ground = [ground](std::span<core::GeoPoint const> places) { return ground->heights(places); };
        }
        auto const checked = desk::check_sites(rulebook, sources_of(reg, m_filter.words.known_at), asked, list);
        if (lister) {
            lister->end();
        } else {
            desk::list_verdict_counts(checked, console.language, *writer);
        }
        console.err << fmt::format(fmt::runtime(console.say({"{} trạm: {} không đạt, {} cần cán bộ, {} đạt\n",
                                                             "{} stations: {} fail, {} need an officer, {} pass\n"})),
                                   checked.stations, checked.overall.fail, checked.overall.needs_officer,
                                   checked.overall.pass);
        return m_fail_on.holds(checked.overall) ? ExitCode::findings : ExitCode::done;
    }

private:
    SiteFilterOptions m_filter;
    std::optional<core::Date> m_on;
    std::string m_list;
    FailOnOption m_fail_on;
    RulebookOption m_packs;
    DemOption m_dem;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_check_application() {
    return std::make_unique<CheckApplication>();
}
std::unique_ptr<Command> make_check_sites() {
    return std::make_unique<CheckSites>();
}

} // namespace hatang::cli
