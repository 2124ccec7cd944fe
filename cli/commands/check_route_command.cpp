// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/fail_on_option.hpp"
#include "cli/figure_options.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/reading_options.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/application_document.hpp"
#include "desk/checks/check_page.hpp"
#include "desk/finding_report.hpp"
#include "desk/network/route_output.hpp"
#include "desk/programmes/street_prospects.hpp"
#include "export/pages/page_writer.hpp"
#include "export/sink/byte_sink.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace hatang::cli {

namespace {

using desk::RouteLaying;

class CheckRoute final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"tuyến vẽ bằng đường: GeoJSON, GPX, KML, GeoPackage …; hoặc tệp YAML, JSON đề nghị có 'line'",
                          "a route drawn as a line: GeoJSON, GPX, KML, GeoPackage …; or a YAML or JSON proposal with "
                          "'line'"},
                         m_file);
        auto& kind =
            options.text("kind", "KIND",
                         {"cáp treo (aerial), treo trong bó (bundled), ngầm (underground); cần khi tệp chỉ có nét vẽ",
                          "aerial, bundled (into an existing bundle) or underground; needed where the file "
                          "is only drawn"},
                         m_kind);
        kind.choices = {"aerial", "bundled", "underground"};
        options.text("operator", "NAME", {"doanh nghiệp đề nghị", "the operator that asks"}, m_operator);
        options.date("on",
                     {"theo pháp luật và sổ của ngày này (mặc định ngày nộp trong tệp, hoặc hôm nay)",
                      "by the law and the register of this day (default: the filing date in the file, or today)"},
                     m_on);
        options.number("clearance", "METRES",
                       {"chiều cao thấp nhất của cáp trên mặt đường, theo đề nghị",
                        "lowest height of the cable over roads, as proposed"},
                       m_clearance);
        options.flag("no-remedy",
                     {"không tìm phương án đi nhờ hạ tầng có sẵn", "do not look for a way over what is there"},
                     m_no_remedy);
        describe_figures(options);
        options.group({"Kết quả", "Result"});
        m_output.describe(options, false);
        m_fail_on.describe(options);
        m_packs.describe(options);
        m_reading.describe(options);
        m_reading.describe_src_crs(options);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Kiểm tra một tuyến cáp đề nghị: cắt tại nơi kết luận thay đổi, mỗi đoạn một kết luận theo quy định và "
            "theo sổ (đường đã hoặc sắp hạ ngầm, công trình, cột và cống còn chỗ, tuyến song song); nếu không đạt thì "
            "đường rẻ nhất từ đầu đến cuối qua cống, cột, tuyến có sẵn, với số mét phải xây mới. Ghi ra .html, .pdf "
            "(có bản đồ), .json hoặc các dạng danh sách.",
            "Checks a proposed cable route: cut where the answer changes, each stretch judged by the rules and by "
            "the register (streets underground or due, works, poles and ducts with room, parallel lines); if it "
            "does not pass, the cheapest way from end to end over ducts, poles and routes that are there, with the "
            "metres to build. Written as .html, .pdf (with a map), .json or any list format."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang check route tuyen.geojson --kind aerial --operator Viettel",
                 {"Cáp treo của Viettel, theo luật hôm nay", "Aerial cable of Viettel, by the law of today"}},
                {"hatang check route tuyen.gpx --kind underground -o ket-qua.pdf",
                 {"Một trang có bản đồ", "A page with a map"}}};
    }
    ExitCode run(Console& console) override {
        m_figures.apply();
        auto const rulebook = m_packs.open();
        auto const reg = open_for_reading(m_register, console);
        m_question.today = today(console);
        m_question.with_remedy = !m_no_remedy;
        auto const page_format = publish::page_format_of_extension(m_output.output);
        require_no_format_for(page_format.has_value());
        auto writer = page_format || is_json() ? nullptr : m_output.open(console);
        std::vector<desk::CheckedRoute> checked;
        bool failed = false;
        desk::CheckSources const sources{reg.admin(), reg.sites(), reg.places(), std::nullopt};
        for (auto& each : proposals(rulebook, reg, console)) {
            auto const prospects = desk::make_street_prospects(
                reg.places(), {desk::state_for(sources, each.subject.on, m_question.today), each.subject.on});
            m_question.prospects = prospects.get();
            checked.push_back(desk::check_route(rulebook, sources, std::move(each), m_question));
            failed = failed || m_fail_on.holds(checked.back().verdict);
        }
        write(checked, page_format, writer.get(), console);
        for (auto const& each : checked) {
            say(each, console);
        }
        return failed ? ExitCode::findings : ExitCode::done;
    }

private:
    void describe_figures(OptionTable& options) {
        auto& tolerances = m_question.tolerances;
        auto& costs = m_question.costs;
        options.group({"Khoảng cách", "Distances"});
        auto const metres = [&](char const* name, double& value, core::Words words) {
            m_figures.add(options, name, "METRES", std::move(words), value);
        };
        metres("beside", tolerances.beside_m,
               {"dọc đường khi cách nét đường không quá", "along a street within this of its line"});
        metres("ban-width", tolerances.ban_m,
               {"đường cấm vẽ bằng nét có hiệu lực mỗi bên", "a ban drawn as a line holds to each side"});
        metres("near", tolerances.near_m, {"cột, cống ở gần là trong", "poles and ducts nearby are within"});
        metres("parallel", tolerances.parallel_m, {"tuyến song song là trong", "parallel lines are within"});
        metres("crossing", tolerances.crossing_m, {"vượt đường tính mỗi bên", "a road is crossed to each side"});
        options.group({"Chi phí so sánh mỗi mét", "Comparative cost of a metre"});
        auto const cost = [&](char const* name, double& value, core::Words words) {
            m_figures.add(options, name, "COST", std::move(words), value);
        };
        cost("cost-duct", costs.duct, {"trong cống còn chỗ", "in a duct with room"});
        cost("cost-pole", costs.pole, {"trên cột còn chỗ", "on poles with room"});
        cost("cost-route", costs.route, {"theo tuyến có sẵn chưa rõ còn chỗ", "along what is there, room unknown"});
        cost("cost-trench", costs.trench, {"đào mới dọc đường", "new trench along a street"});
        cost("cost-offroad", costs.offroad, {"xây mới ngoài đường", "new, off any street"});
    }

    bool is_json() const { return m_output.format == "json" || m_output.output.ends_with(".json"); }

    void require_no_format_for(bool page) const {
        if (page && !m_output.format.empty()) {
            throw core::usage_error(
                {"--format không đi với tệp .html, .pdf", "--format does not go with .html or .pdf"},
                {"bỏ --format", "leave out --format"});
        }
    }

    void write(std::vector<desk::CheckedRoute> const& checked, std::optional<publish::PageFormat> page_format,
               core::ListWriter* writer, Console& console) const {
        publish::FileDestination const destination{m_output.output, m_output.overwrite};
        if (page_format) {
            auto page = desk::route_page(checked.front(), console.language);
            for (std::size_t at = 1; at < checked.size(); ++at) {
                desk::append_page(page, desk::route_page(checked[at], console.language));
            }
            publish::write_page(page, *page_format, destination);
        } else if (is_json()) {
            write_json(desk::routes_json(checked), destination, console);
        } else {
            desk::list_routes(checked, m_output.style(console), *writer);
        }
    }

    void write_json(std::string const& text, publish::FileDestination const& destination, Console& console) const {
        if (m_output.output.empty()) {
            console.out << text;
            return;
        }
        auto const sink = publish::make_byte_sink(destination);
        sink->write(text);
        sink->finish();
    }

    static void say(desk::CheckedRoute const& route, Console& console) {
        bool const vietnamese = console.language == core::Language::vi;
        auto const metres = [vietnamese](double value) { return core::format_number(value, 1, vietnamese); };
        auto const name = route.proposal.name.empty() ? std::string() : route.proposal.name + ": ";
        console.err << name
                    << fmt::format(fmt::runtime(console.say({"{} m, {} đoạn: {}\n", "{} m, in {} parts: {}\n"})),
                                   metres(static_cast<double>(route.length_mm) / 1000.0), route.stretches.size(),
                                   label(route.verdict).in(console.language));
        if (route.remedy) {
            console.err << fmt::format(
                fmt::runtime(console.say({"phương án: {} m, trong đó {} m trên hạ tầng có sẵn, {} m xây mới\n",
                                          "a way over what is there: {} m, {} m of it existing, {} m to build\n"})),
                metres(route.remedy->length_m), metres(route.remedy->existing_m), metres(route.remedy->new_m));
        } else if (!route.no_remedy.vi.empty()) {
            console.err << console.say({"không có phương án: ", "no way over what is there: "})
                        << route.no_remedy.in(console.language) << '\n';
        }
    }

    /// A .json file is a map when it says so in GeoJSON's words.
    bool is_document(std::filesystem::path const& path) const {
        auto const suffix = path.extension().string();
        if (suffix != ".json") {
            return suffix == ".yaml" || suffix == ".yml";
        }
        auto const text = read_document_file(path);
        return text.find("\"Feature") == std::string::npos && text.find("\"LineString\"") != 0 &&
               (text.find("\"line\"") != std::string::npos || text.find("\"kind\"") != std::string::npos ||
                text.find("\"coordinates\"") == std::string::npos);
    }

    std::vector<desk::RouteProposal> proposals(rules::Rulebook const& rulebook, store::Register const& reg,
                                               Console& console) const {
        std::filesystem::path const path(m_file);
        if (std::error_code ignored; !std::filesystem::exists(path, ignored)) {
            throw core::io_error({fmt::format("không mở được '{}': không có tệp này", m_file),
                                  fmt::format("cannot open '{}': there is no such file", m_file)});
        }
        auto all = is_document(path) ? documents(path, rulebook, console) : drawn(path, reg, console);
        for (auto& each : all) {
            complete(each, rulebook);
        }
        return all;
    }

    std::vector<desk::RouteProposal> drawn(std::filesystem::path const& path, store::Register const& reg,
                                           Console& console) const {
        if (m_kind.empty()) {
            throw core::usage_error(
                {fmt::format("'{}' chỉ có nét vẽ: cần --kind", m_file),
                 fmt::format("'{}' is only drawn: --kind is needed", m_file)},
                {"--kind aerial, bundled hoặc underground", "--kind aerial, bundled or underground"});
        }
        auto reading = m_reading.open("routes", console);
        desk::FindingReport report(kShownPerCode);
        auto routes =
            desk::read_drawn_routes(path, reading.reader(), reg.admin(), {reading.options(), reading.crs()}, report);
        print_findings(report, console);
        std::vector<desk::RouteProposal> all;
        for (auto& each : routes) {
            desk::RouteProposal proposal;
            proposal.name = std::move(each.name);
            proposal.subject.kind = rules::SubjectKind::cable;
            proposal.subject.on = m_on.value_or(today(console));
            proposal.subject.values.resize(rules::kKnownCount);
            proposal.parts = std::move(each.parts);
            all.push_back(std::move(proposal));
        }
        return all;
    }

    std::vector<desk::RouteProposal> documents(std::filesystem::path const& path, rules::Rulebook const& rulebook,
                                               Console& console) const {
        std::vector<desk::RouteProposal> all;
        for (auto& each : desk::read_applications(read_document_file(path), path.filename().string(),
                                                  rulebook.attributes(), today(console))) {
            if (each.subject.line_wkb.empty()) {
                throw core::data_error(
                    {fmt::format("'{}' không có 'line' hay 'geometry': tuyến là một đường", m_file),
                     fmt::format("'{}' has neither 'line' nor 'geometry': a route is a line", m_file)},
                    {"ví dụ: line: [[108.22, 16.06], [108.23, 16.06]]",
                     "for example: line: [[108.22, 16.06], [108.23, 16.06]]"});
            }
            desk::RouteProposal proposal;
            proposal.name = each.subject.code;
            proposal.parts = desk::route_parts(each.subject.line_wkb);
            proposal.laying = laying_of(each.subject, rulebook);
            proposal.subject = std::move(each.subject);
            proposal.subject.kind = rules::SubjectKind::cable;
            proposal.subject.on = m_on.value_or(proposal.subject.on);
            all.push_back(std::move(proposal));
        }
        return all;
    }

    /// The way of laying that a document states.
    RouteLaying laying_of(rules::Subject const& subject, rules::Rulebook const& rulebook) const {
        auto const index = rulebook.attributes().find("laying_way");
        auto const* const stated = index ? std::get_if<std::string>(&subject.value(*index)) : nullptr;
        if (stated == nullptr) {
            if (m_kind.empty()) {
                throw core::usage_error(
                    {fmt::format("'{}' không ghi 'laying_way': cần --kind", m_file),
                     fmt::format("'{}' does not state 'laying_way': --kind is needed", m_file)},
                    {"--kind aerial, bundled hoặc underground", "--kind aerial, bundled or underground"});
            }
            return RouteLaying::aerial; // --kind decides
        }
        return *stated == "aerial" || *stated == "facade" ? RouteLaying::aerial : RouteLaying::underground;
    }

    /// What the options say goes before what the file says.
    void complete(desk::RouteProposal& proposal, rules::Rulebook const& rulebook) const {
        if (auto const laying = desk::parse_route_laying(m_kind)) {
            proposal.laying = *laying;
            if (auto const index = rulebook.attributes().find("laying_way")) {
                proposal.subject.set(*index, std::string(*laying == RouteLaying::underground ? "duct" : "aerial"));
            }
        }
        if (!m_operator.empty()) {
            auto const* const known = core::operators().find(m_operator);
            proposal.subject.set(rules::Known::operators,
                                 std::vector<std::string>{known == nullptr ? m_operator : known->code});
        }
        auto const clearance = rulebook.attributes().find("road_clearance_m");
        if (m_clearance && clearance) {
            proposal.subject.set(*clearance, *m_clearance);
        }
    }

    static constexpr std::size_t kShownPerCode = 5;
    std::string m_file;
    std::string m_kind;
    std::string m_operator;
    std::optional<core::Date> m_on;
    std::optional<double> m_clearance;
    bool m_no_remedy = false;
    desk::RouteQuestion m_question;
    FigureOptions m_figures;
    ListOutputOptions m_output;
    FailOnOption m_fail_on;
    RulebookOption m_packs;
    ReadingOptions m_reading;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_check_route() {
    return std::make_unique<CheckRoute>();
}

} // namespace hatang::cli
