// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/receive_report.hpp"

#include "cli/output/import_report.hpp"
#include "desk/field/field_lists.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace hatang::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 10> kOutcomes{"added",    "changed", "ended",    "unchanged", "conflict",
                                                     "proposed", "noted",   "rejected", "photo",     "photo_missing"};
constexpr std::size_t kShown = 20;

Json optional_json(std::optional<std::string> const& text) {
    return text ? Json(*text) : Json(nullptr);
}

Json text_json(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json conflict_json(core::FieldConflict const& conflict) {
    return {{"code", text_json(conflict.code)},
            {"layer", conflict.layer},
            {"record", conflict.record_code},
            {"uuid", conflict.uuid},
            {"field", conflict.field},
            {"base", optional_json(conflict.base)},
            {"ours", optional_json(conflict.ours)},
            {"theirs", optional_json(conflict.theirs)}};
}

Json item_json(core::FieldReceiptItem const& item) {
    Json json{{"layer", item.layer},
              {"row", item.row > 0 ? Json(item.row) : Json(nullptr)},
              {"uuid", text_json(item.uuid)},
              {"record", text_json(item.code)},
              {"outcome", item.outcome}};
    if (!item.note.empty()) {
        json["note"] = item.note;
    }
    if (!item.file.empty()) {
        json["file"] = item.file;
        json["sha256"] = text_json(item.sha256);
        json["taken_at"] = text_json(item.taken_at);
    }
    if (item.position) {
        json["position"] = {item.position->lon, item.position->lat};
    }
    return json;
}

void print_conflicts(desk::ReceiveResult const& result, Console& console) {
    desk::FieldListStyle const style{console.language, true};
    auto const unknown = console.say({"chưa rõ", "unknown"});
    auto const shown = [&](core::FieldConflict const& conflict, std::optional<std::string> const& value) {
        auto const text = desk::shown_value(conflict, value, style);
        return text.empty() ? unknown : text;
    };
    console.out << console.say({"Chờ người quyết:\n", "For a person to decide:\n"});
    for (std::size_t i = 0; i < result.conflicts.size() && i < kShown; ++i) {
        auto const& each = result.conflicts[i];
        console.out << fmt::format(fmt::runtime(console.say({"  {} {} {}, {}: khi đi {}, trong sổ {}, thực địa {}\n",
                                                             "  {} {} {}, {}: left as {}, register {}, field {}\n"})),
                                   each.code, console.say(desk::layer_label(each.layer)), each.record_code,
                                   console.say(desk::conflict_field_label(each)), shown(each, each.base),
                                   shown(each, each.ours), shown(each, each.theirs));
    }
    if (result.conflicts.size() > kShown) {
        console.out << console.say({"  … xem: hatang field conflicts\n", "  … see: hatang field conflicts\n"});
    }
}

void print_end(desk::ReceiveResult const& result, bool dry_run, Console& console) {
    if (dry_run) {
        console.out << console.say({"Chạy thử: không ghi gì\n", "Dry run: nothing was stored\n"});
    } else if (result.nothing_new) {
        console.out << console.say({"Không có gì mới: sổ không đổi\n", "Nothing new: the register stays as it is\n"});
    } else {
        console.out << fmt::format(
            fmt::runtime(console.say({"Biên nhận {}, lần thay đổi {}\n", "Receipt {}, stored as change {}\n"})),
            result.receipt.code, result.receipt.change);
    }
}

} // namespace

void print_receive(desk::ReceiveResult const& result, desk::FindingReport const& report, bool dry_run,
                   Console& console) {
    if (result.already) {
        console.out << fmt::format(
            fmt::runtime(console.say({"Tệp này đã nhận: biên nhận {}, lần thay đổi {}; sổ không đổi\n",
                                      "This file was received before: receipt {}, change {}; the "
                                      "register stays as it is\n"})),
            result.receipt.code, result.receipt.change);
        return;
    }
    if (result.pack) {
        console.out << fmt::format(
            fmt::runtime(console.say({"Gói {} ({}), đi ngày {}\n", "Pack {} ({}), left on {}\n"})), result.pack->code,
            result.pack->team.empty() ? console.say({"không ghi tổ", "no team named"}) : result.pack->team,
            console.language == core::Language::vi ? core::format_vietnamese(result.pack->made_on)
                                                   : core::format_iso(result.pack->made_on));
    }
    for (auto const outcome : kOutcomes) {
        if (auto const found = result.counts.find(std::string(outcome)); found != result.counts.end()) {
            console.out << fmt::format("  {:>7}  {}\n", found->second, console.say(desk::outcome_label(outcome)));
        }
    }
    if (!result.conflicts.empty()) {
        print_conflicts(result, console);
    }
    print_findings(report, console);
    print_end(result, dry_run, console);
}

void print_receive_json(desk::ReceiveResult const& result, desk::FindingReport const& report, Console& console) {
    Json json;
    json["pack"] = result.pack ? Json(result.pack->code) : Json(nullptr);
    json["receipt"] = text_json(result.receipt.code);
    json["change"] = result.receipt.code.empty() ? Json(nullptr) : Json(result.receipt.change);
    json["already_received"] = result.already;
    json["read"] = result.items.size();
    for (auto const outcome : kOutcomes) {
        auto const found = result.counts.find(std::string(outcome));
        json["counts"][std::string(outcome)] = found == result.counts.end() ? 0 : found->second;
    }
    json["conflicts"] = Json::array();
    for (auto const& each : result.conflicts) {
        json["conflicts"].push_back(conflict_json(each));
    }
    json["rows"] = Json::array();
    for (auto const& each : result.items) {
        json["rows"].push_back(item_json(each));
    }
    json["findings"] = Json::parse(findings_json(report, console.language));
    console.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace hatang::cli
