// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/admin_report.hpp"

#include "cli/output/import_report.hpp"
#include "cli/output/json_text.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <ostream>

namespace hatang::cli {

namespace {

using Json = nlohmann::ordered_json;

void print_count(Console& console, core::Words const& label, std::int64_t number) {
    auto const& text = console.say(label);
    auto const width = core::display_width(text);
    constexpr std::size_t kColumn = 34;
    auto const shown = core::format_number(static_cast<double>(number), 0, console.language == core::Language::vi);
    console.out << "  " << text << std::string(width < kColumn ? kColumn - width : 1, ' ')
                << fmt::format("{:>10}\n", shown);
}

Json put_json(desk::PutCounts const& counts) {
    return {{"new", counts.added}, {"changed", counts.changed}, {"unchanged", counts.unchanged}};
}

Json counts_json(desk::AdminUnitCounts const& counts) {
    return {{"provinces_now", counts.provinces_now},           {"communes_now", counts.communes_now},
            {"provinces_before", counts.provinces_before},     {"districts_before", counts.districts_before},
            {"districts_historic", counts.districts_historic}, {"communes_before", counts.communes_before}};
}

} // namespace

void print_admin_import(desk::AdminImportResult const& result, desk::FindingReport const& report, bool dry_run,
                        Console& console) {
    for (auto const& file : result.files) {
        console.out << core::printable(fmt::format("{}: {}", file.file.path, fmt::join(file.roles, ", "))) << '\n';
    }
    print_count(console, {"dòng đọc", "rows read"}, result.read);
    print_count(console, {"nhận", "accepted"}, result.accepted);
    print_count(console, {"từ chối", "rejected"}, result.rejected);
    print_count(console, {"bỏ qua", "skipped"}, result.skipped);
    print_count(console, {"đơn vị mới", "units new"}, result.units.added);
    print_count(console, {"đơn vị thay đổi", "units changed"}, result.units.changed);
    print_count(console, {"đơn vị như cũ", "units unchanged"}, result.units.unchanged);
    print_count(console, {"quan hệ sáp nhập mới", "successions new"}, result.successions.added);
    console.out << console.say({"Trong sổ:\n", "In the register:\n"});
    auto const& counts = result.counts;
    print_count(console, {"tỉnh hiện nay", "provinces now"}, counts.provinces_now);
    print_count(console, {"xã, phường hiện nay", "communes now"}, counts.communes_now);
    print_count(console, {"tỉnh trước 01/7/2025", "provinces before 2025-07-01"}, counts.provinces_before);
    print_count(console, {"quận, huyện trước 01/7/2025", "districts before 2025-07-01"}, counts.districts_before);
    print_count(console, {"huyện đã hết từ trước nữa", "districts that ended earlier"}, counts.districts_historic);
    print_count(console, {"xã, phường trước 01/7/2025", "communes before 2025-07-01"}, counts.communes_before);
    print_count(console, {"xã cũ chưa biết về đâu", "old communes without successor"},
                result.communes_without_successor);
    print_count(console, {"xã mới chưa biết từ đâu", "new communes without predecessor"},
                result.communes_without_predecessor);
    print_findings(report, console);
    if (dry_run) {
        console.out << console.say({"Chạy thử: sổ không thay đổi\n", "Dry run: the register is as before\n"});
    } else if (result.change) {
        console.out << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   result.change->value());
    } else {
        console.out << console.say(
            {"Không có gì mới; sổ không thay đổi\n", "Nothing new; the register is as before\n"});
    }
}

void print_admin_import_json(desk::AdminImportResult const& result, desk::FindingReport const& report,
                             Console& console) {
    Json files = Json::array();
    for (auto const& file : result.files) {
        files.push_back({{"file", file.file.path}, {"sha256", file.file.sha256}, {"roles", file.roles}});
    }
    Json by_code = Json::object();
    for (auto const& [code, count] : report.counts()) {
        by_code[code] = count;
    }
    Json const all{{"read", result.read},
                   {"accepted", result.accepted},
                   {"rejected", result.rejected},
                   {"skipped", result.skipped},
                   {"new", result.units.added + result.successions.added},
                   {"changed", result.units.changed + result.successions.changed},
                   {"unchanged", result.units.unchanged + result.successions.unchanged},
                   {"change", result.change ? Json(result.change->value()) : Json(nullptr)},
                   {"units", put_json(result.units)},
                   {"successions", put_json(result.successions)},
                   {"register", counts_json(result.counts)},
                   {"communes_without_successor", result.communes_without_successor},
                   {"communes_without_predecessor", result.communes_without_predecessor},
                   {"files", files},
                   {"finding_counts", by_code},
                   {"findings", Json::parse(findings_json(report, console.language))}};
    console.out << json_text(all.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

} // namespace hatang::cli
