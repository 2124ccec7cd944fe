// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/figure_options.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "desk/network/network_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace hatang::cli {

namespace {

using core::PlaceKind;

class CheckNetwork final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"Kiểm tra gì", "What to check"});
        auto& kinds = options.texts("kind", "KIND",
                                    {"chỉ nêu phát hiện về loại này: streets, poles, spans, manholes, ducts, routes, "
                                     "cables",
                                     "only findings on this kind: streets, poles, spans, manholes, ducts, routes, "
                                     "cables"},
                                    m_kinds);
        for (auto const kind : desk::network_kinds()) {
            kinds.choices.emplace_back(core::place_kind(kind).plural);
        }
        auto& checks = options.texts("check", "CHECK", {"chỉ những phép kiểm tra này", "only these checks"}, m_checks);
        for (auto const& [name, words] : desk::network_checks()) {
            checks.choices.emplace_back(name);
        }
        options.flag("notes",
                     {"cả những điều chỉ để biết, như đầu đường cụt", "also what only informs, such as the end "
                                                                      "of a blind alley"},
                     m_notes);
        describe_tolerances(options);
        options.group({"Thời điểm", "Time"});
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, m_as_of);
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        m_known_at);
        auto& fail = options.text("fail-on", "SEVERITY",
                                  {"mã thoát 1 khi có phát hiện từ mức này: warning (mặc định), info, never",
                                   "exit code 1 for findings from this severity on: warning (default), info, never"},
                                  m_fail_on);
        fail.choices = {"warning", "info", "never"};
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Kiểm tra mạng cáp của sổ: đầu hở, chỗ hở giữa hai đầu, đường chồng nhau, khoảng cột quá dài, tuyến đi xa "
            "đường, chiều dài ghi khác chiều dài đo, cột và bể không có trong sổ, cống quá tải.",
            "Checks the network of the register: ends that meet nothing, gaps, lines in one place, spans too long, "
            "routes off their street, stated against measured length, unknown poles and manholes, ducts with more "
            "in them than they hold."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang check network", {"Mọi phát hiện", "Every finding"}},
                {"hatang check network --kind ducts --check gap -o cho-ho.gpkg",
                 {"Chỗ hở của cống bể, ra một lớp bản đồ", "Gaps between ducts, as a map layer"}}};
    }
    ExitCode run(Console& console) override {
        m_figures.apply();
        auto const reg = open_for_reading(m_register, console);
        auto writer = m_output.open(console);
        desk::NetworkScope scope{desk::network_kinds(), {m_as_of, {}}, m_as_of.value_or(today(console)), {}};
        if (m_known_at) {
            scope.as_of.known_at = core::ChangeNumber(*m_known_at);
        }
        auto const things = desk::read_network(reg.places(), scope);
        std::vector<desk::NetworkFinding> findings;
        desk::check_network(things, m_tolerances, [&](desk::NetworkFinding finding) {
            if (is_wanted(things[finding.thing], finding)) {
                findings.push_back(std::move(finding));
            }
        });
        desk::list_network_findings(things, findings, m_output.style(console), *writer);
        say(things, findings, console);
        bool const fails = std::any_of(findings.begin(), findings.end(), [this](auto const& each) {
            return m_fail_on == "info" || (m_fail_on == "warning" && each.severity != core::Severity::info);
        });
        return fails ? ExitCode::findings : ExitCode::done;
    }

private:
    void describe_tolerances(OptionTable& options) {
        options.group({"Ngưỡng", "Tolerances"});
        auto const metres = [&](char const* name, double& value, core::Words words) {
            m_figures.add(options, name, "METRES", std::move(words), value);
        };
        metres("join", m_tolerances.join_m,
               {"hai đầu gần hơn chừng này là nối nhau", "ends closer than this are joined"});
        metres("gap", m_tolerances.gap_m,
               {"xa hơn --join đến chừng này là chỗ hở", "farther than --join up to this is a gap"});
        metres("end", m_tolerances.end_m,
               {"đầu khoảng cột, đoạn cống cách cột, bể nhiều nhất",
                "from the end of a span or duct to its pole or manhole"});
        metres("overlap", m_tolerances.overlap_m,
               {"hai đường không xa hơn là chồng nhau", "lines no farther apart are in one place"});
        metres("overlap-from", m_tolerances.overlap_min_m,
               {"đoạn chồng ngắn hơn không nêu", "shorter overlaps are not told"});
        metres("span-max", m_tolerances.span_max_m, {"khoảng cột dài nhất", "longest plausible span"});
        metres("off-street", m_tolerances.off_street_m,
               {"tuyến cách đường của nó nhiều nhất", "from a route to its street"});
    }

    bool is_wanted(desk::NetworkThing const& thing, desk::NetworkFinding const& finding) const {
        auto const has = [](std::vector<std::string> const& words, std::string_view word) {
            return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
        };
        bool const told = finding.severity != core::Severity::info || m_notes || m_fail_on == "info";
        return told && has(m_kinds, core::place_kind(thing.kind).plural) && has(m_checks, finding.check);
    }

    static void say(std::vector<desk::NetworkThing> const& things, std::vector<desk::NetworkFinding> const& findings,
                    Console& console) {
        if (things.empty()) {
            console.err << console.say({"sổ chưa có đường, cột, tuyến, cống nào để kiểm tra\n",
                                        "the register holds no street, pole, route or duct to check\n"});
            return;
        }
        std::map<std::string_view, int> counts;
        for (auto const& each : findings) {
            ++counts[each.check];
        }
        console.err << fmt::format(
            fmt::runtime(console.say({"đã kiểm tra {} bản ghi, phát hiện: {}", "{} records checked, findings: {}"})),
            things.size(), findings.size());
        for (auto const& [check, count] : counts) {
            console.err << fmt::format("{} {} {}", check == counts.begin()->first ? ";" : ",", check, count);
        }
        console.err << '\n';
    }

    std::vector<std::string> m_kinds;
    std::vector<std::string> m_checks;
    bool m_notes = false;
    desk::NetworkTolerances m_tolerances;
    FigureOptions m_figures;
    std::optional<core::Date> m_as_of;
    std::optional<std::int64_t> m_known_at;
    std::string m_fail_on = "warning";
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_check_network() {
    return std::make_unique<CheckNetwork>();
}

} // namespace hatang::cli
