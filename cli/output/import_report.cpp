// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/import_report.hpp"

#include "cli/output/json_text.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "export/list_writers.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace hatang::cli {

namespace {

using Json = nlohmann::ordered_json;
using core::Cell;
using core::ColumnType;
using core::Language;

std::string count_text(Console const& console, std::int64_t number) {
    return core::format_number(static_cast<double>(number), 0, console.language == Language::vi);
}

void print_count(Console& console, core::Words const& label, std::int64_t number) {
    auto const& text = console.say(label);
    auto const width = core::display_width(text);
    constexpr std::size_t kColumn = 22;
    console.out << "  " << text << std::string(width < kColumn ? kColumn - width : 1, ' ')
                << fmt::format("{:>12}\n", count_text(console, number));
}

std::string place_of(core::Finding const& finding, Language language) {
    std::string place = finding.file;
    if (!finding.layer.empty()) {
        place += " / " + finding.layer;
    }
    if (finding.row > 0) {
        place += fmt::format("{}{}", language == Language::vi ? " dòng " : " row ", finding.row);
    }
    if (!finding.field.empty()) {
        place += fmt::format("{}\"{}\"", language == Language::vi ? ", cột " : ", column ", finding.field);
    }
    return place;
}

std::string crs_text(spatial::CrsCandidate const& best) {
    auto const* crs = spatial::find_crs(best.crs);
    return crs == nullptr ? fmt::format("EPSG:{}", best.crs.epsg())
                          : fmt::format("EPSG:{} {}", best.crs.epsg(), crs->name);
}

void print_layer(ImportLayerView const& layer, Console& console) {
    if (!layer.layer.empty()) {
        console.out << fmt::format("{}: {}\n", console.say({"Lớp", "Layer"}), core::printable(layer.layer));
    }
    if (layer.evidence == nullptr) {
        return;
    }
    console.out << fmt::format("{}: {}\n", console.say({"Hệ tọa độ", "CRS"}), crs_text(layer.evidence->best));
    console.out << fmt::format("  {}\n", core::printable(console.say(layer.evidence->explanation)));
}

core::Words severity_label(core::Severity severity) {
    switch (severity) {
    case core::Severity::error: return {"lỗi", "error"};
    case core::Severity::warning: return {"cảnh báo", "warning"};
    case core::Severity::info: return {"ghi chú", "note"};
    }
    return {};
}

Json findings_array(desk::FindingReport const& report, Language language) {
    Json all = Json::array();
    for (auto const& finding : report.kept()) {
        all.push_back({{"file", finding.file},
                       {"layer", finding.layer},
                       {"row", finding.row},
                       {"field", finding.field},
                       {"code", finding.code},
                       {"severity", std::string(to_string(finding.severity))},
                       {"value", finding.value},
                       {"message", finding.message.in(language)}});
    }
    return all;
}

Json crs_json(ImportView const& view, Language language) {
    for (auto const& layer : view.layers) {
        if (layer.evidence != nullptr) {
            auto const& best = layer.evidence->best;
            return {{"declared", layer.declared ? Json(fmt::format("EPSG:{}", layer.declared->epsg())) : Json(nullptr)},
                    {"used", fmt::format("EPSG:{}", best.crs.epsg())},
                    {"axes_swapped", best.swapped},
                    {"datum_shift_missing", best.shift_missing},
                    {"operation", std::string(spatial::pinned_operation())},
                    {"inside", best.inside},
                    {"tested", best.tested},
                    {"evidence", layer.evidence->explanation.in(language)}};
        }
    }
    return nullptr;
}

} // namespace

core::Severity parse_fail_on(std::string const& word) {
    return word == "info" ? core::Severity::info : word == "warning" ? core::Severity::warning : core::Severity::error;
}

ExitCode exit_code_of(desk::FindingReport const& report, std::string const& fail_on) {
    if (fail_on == "never" || report.total() == 0 || report.worst() < parse_fail_on(fail_on)) {
        return ExitCode::done;
    }
    return ExitCode::findings;
}

struct FindingFile::Impl {
    std::unique_ptr<core::ListWriter> writer;
    Language language;
};

FindingFile::FindingFile(std::string const& path, bool overwrite, Console const& console)
    : m_impl(std::make_unique<Impl>()) {
    if (path.empty()) {
        return;
    }
    publish::ListStyle style;
    style.language = console.language;
    style.headings = publish::Headings::people;
    m_impl->language = console.language;
    auto const format = publish::format_of_extension(path).value_or(publish::ListFormat::csv);
    m_impl->writer = publish::make_list_writer(format, publish::FileDestination{path, overwrite}, style);
    core::ListHeader header{.name = "findings",
                            .title = {"Phát hiện", "Findings"},
                            .columns = {},
                            .geometry = core::ListGeometry::none,
                            .total = {}};
    header.columns = {{"file", {"Tệp", "File"}, ColumnType::text, -1},
                      {"layer", {"Lớp", "Layer"}, ColumnType::text, -1},
                      {"row", {"Dòng", "Row"}, ColumnType::integer, -1},
                      {"field", {"Cột", "Field"}, ColumnType::text, -1},
                      {"value", {"Giá trị", "Value"}, ColumnType::text, -1},
                      {"severity", {"Mức", "Severity"}, ColumnType::text, -1},
                      {"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"message", {"Nội dung", "Message"}, ColumnType::text, -1}};
    m_impl->writer->begin(header);
}

FindingFile::~FindingFile() = default;

void FindingFile::add(core::Finding const& finding) {
    if (!m_impl->writer) {
        return;
    }
    auto const severity = severity_label(finding.severity).in(m_impl->language);
    // a report is for people: what steers a screen is shown, not repeated
    std::array<std::string, 5> const texts{core::printable(finding.file), core::printable(finding.layer),
                                           core::printable(finding.field), core::printable(finding.value),
                                           core::printable(finding.message.in(m_impl->language))};
    auto const text = [&texts](std::size_t at) { return Cell{std::string_view(texts[at])}; };
    std::vector<Cell> const cells{text(0),
                                  text(1),
                                  finding.row > 0 ? Cell{finding.row} : Cell{},
                                  text(2),
                                  text(3),
                                  Cell{std::string_view(severity)},
                                  Cell{std::string_view(finding.code)},
                                  text(4)};
    m_impl->writer->row({cells, {}});
}

void FindingFile::end() {
    if (m_impl->writer) {
        m_impl->writer->end();
    }
}

void print_findings(desk::FindingReport const& report, Console& console) {
    if (report.total() == 0) {
        return;
    }
    console.out << fmt::format("{}:\n", console.say({"Phát hiện", "Findings"}));
    for (auto const& [code, count] : report.counts()) {
        console.out << fmt::format("  {:>12}  {}\n", count_text(console, count), code);
    }
    constexpr int kShownPerCode = 3;
    auto kept = report.kept();
    std::stable_sort(kept.begin(), kept.end(),
                     [](auto const& left, auto const& right) { return left.severity > right.severity; });
    std::map<std::string, int> shown;
    std::int64_t lines = 0;
    for (auto const& finding : kept) {
        if (++shown[finding.code] > kShownPerCode) {
            continue;
        }
        ++lines;
        auto const value = finding.value.empty() ? std::string() : fmt::format(" \"{}\"", finding.value);
        console.out << core::printable(fmt::format("  {} {}:{} {}", console.say(severity_label(finding.severity)),
                                                   place_of(finding, console.language), value,
                                                   console.say(finding.message)))
                    << '\n';
    }
    if (report.total() > lines) {
        console.out << console.say(
            {"  … xem tất cả: thêm --report FILE.csv\n", "  … for all of them add --report FILE.csv\n"});
    }
}

std::string findings_json(desk::FindingReport const& report, Language language) {
    return json_text(findings_array(report, language).dump(-1, ' ', false, Json::error_handler_t::replace));
}

ImportView view_of(desk::SiteImportResult const& result) {
    ImportView view{result.survey.file, {}, result.counts, result.change, "operator", "missing_stations", {}};
    for (auto const& layer : result.survey.layers) {
        if (layer.is_station_list) {
            view.layers.push_back({layer.source.layer, &layer.evidence, layer.declared});
        }
    }
    for (auto const& station : result.missing) {
        view.missing.emplace_back(station.operator_code, station.code);
    }
    return view;
}

ImportView view_of(desk::PlaceImportResult const& result) {
    ImportView view{result.survey.file, {}, result.counts, result.change, "owner", "missing_records", {}};
    for (auto const& layer : result.survey.layers) {
        if (layer.usable) {
            bool const placed = layer.evidence.verdict == spatial::CrsVerdict::found;
            view.layers.push_back({layer.layer, placed ? &layer.evidence : nullptr, layer.declared});
        }
    }
    for (auto const& record : result.missing) {
        view.missing.emplace_back(record.owner_key, record.code);
    }
    return view;
}

void print_import(ImportView const& view, desk::FindingReport const& report, bool dry_run, Console& console) {
    auto const& file = view.file;
    console.out << fmt::format("{} ({}{}{})\n", core::printable(file.path), file.format,
                               file.encoding.used.empty() ? "" : ", ", file.encoding.used);
    for (auto const& layer : view.layers) {
        print_layer(layer, console);
    }
    auto const& counts = view.counts;
    print_count(console, {"đọc", "read"}, counts.read);
    print_count(console, {"nhận", "accepted"}, counts.accepted);
    print_count(console, {"  mới", "  new"}, counts.added);
    print_count(console, {"  thay đổi", "  changed"}, counts.changed);
    print_count(console, {"  như cũ", "  unchanged"}, counts.unchanged);
    print_count(console, {"từ chối", "rejected"}, counts.rejected);
    print_count(console, {"bỏ qua", "skipped"}, counts.skipped);
    print_count(console, {"không thấy trong tệp", "missing from the file"}, counts.missing);
    print_findings(report, console);
    if (dry_run) {
        console.out << console.say({"Chạy thử: sổ không thay đổi\n", "Dry run: the register is as before\n"});
    } else if (view.change) {
        console.out << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   view.change->value());
    } else {
        console.out << console.say(
            {"Không có gì mới; sổ không thay đổi\n", "Nothing new; the register is as before\n"});
    }
}

void print_import_json(ImportView const& view, desk::FindingReport const& report, Console& console) {
    auto const& counts = view.counts;
    auto const& encoding = view.file.encoding;
    Json missing = Json::array();
    for (auto const& [owner, code] : view.missing) {
        missing.push_back({{std::string(view.owner_key), owner}, {"code", code}});
    }
    Json by_code = Json::object();
    for (auto const& [code, count] : report.counts()) {
        by_code[code] = count;
    }
    Json all{{"read", counts.read},
             {"accepted", counts.accepted},
             {"rejected", counts.rejected},
             {"skipped", counts.skipped},
             {"new", counts.added},
             {"changed", counts.changed},
             {"unchanged", counts.unchanged},
             {"missing", counts.missing},
             {"change", view.change ? Json(view.change->value()) : Json(nullptr)},
             {"crs", crs_json(view, console.language)},
             {"encoding", {{"used", encoding.used}, {"declared", encoding.declared}, {"evidence", encoding.evidence}}},
             {std::string(view.missing_key), missing},
             {"finding_counts", by_code},
             {"findings", findings_array(report, console.language)}};
    if (view.rejected) {
        all["rejected_file"] = {{"path", view.rejected->path}, {"rows", view.rejected->rows}};
    }
    if (!view.file.field_map.empty()) {
        all["field_map"] = view.file.field_map;
    }
    console.out << json_text(all.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

} // namespace hatang::cli
