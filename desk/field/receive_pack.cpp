// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/receive_pack.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/receive_context.hpp"
#include "desk/field/told_texts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

core::FieldPack require_pack(ReturnedFile const& returned, ReceiveParts const& parts) {
    auto const* table = returned.find(kPackTable);
    if (table == nullptr || table->rows.size() != 1) {
        throw core::data_error(
            {fmt::format("'{}' không phải là gói thực địa của hatang: thiếu bảng hatang_pack", returned.file.path),
             fmt::format("'{}' is no field pack of hatang: it lacks the table hatang_pack", returned.file.path)},
            {"nhập dữ liệu khác bằng 'hatang import poles', 'import routes' …",
             "take other data in by 'hatang import poles', 'import routes' …"});
    }
    auto const& row = table->rows.front();
    auto const format = core::parse_number(row.text("format"));
    if (!format || format->value > static_cast<double>(kPackFormat)) {
        throw core::schema_error(
            {"gói thực địa do phiên bản hatang mới hơn lập", "the field pack was made by a newer hatang"},
            {"dùng phiên bản mới hơn", "use a newer hatang"});
    }
    auto pack = parts.packs.field_packs().find_pack_by_uuid(row.text("pack_uuid"));
    if (!pack) {
        throw core::not_found_error({fmt::format("gói {} không đi từ sổ này", row.text("pack_code")),
                                     fmt::format("the pack {} did not leave this register", row.text("pack_code"))},
                                    {"xem: hatang field packs", "see: hatang field packs"});
    }
    return *pack;
}

void load_told(ReceiveContext& context) {
    for (auto& each : context.parts.packs.field_packs().told(*context.result.pack)) {
        auto& told = context.told[each.uuid];
        told.layer = each.layer;
        told.code = each.code;
        told.add(told_texts(each.told));
    }
}

/// Without them no row can be told from a new one, and every record would seem to be deleted.
bool lacks_uuids(ReceiveContext& context, ReturnedLayer const& layer) {
    if (layer.has("uuid") || (layer.name != kSiteLayer && !field_kind(layer.name))) {
        return false;
    }
    auto finding = context.finding(layer.name, 0, "layer-without-uuid", core::Severity::error);
    finding.message = {"lớp thiếu cột uuid, không biết dòng nào là bản ghi nào: không nhận lớp này",
                       "the layer lacks the column uuid, so no row can be told from another: not taken"};
    context.report(std::move(finding));
    return true;
}

void receive_layers(ReceiveContext& context) {
    for (auto const& layer : context.returned.layers) {
        if (lacks_uuids(context, layer)) {
            continue;
        }
        if (auto const kind = field_kind(layer.name)) {
            receive_places(context, *kind, layer);
        } else if (layer.name == kSiteLayer) {
            receive_sites(context, layer);
        } else if (layer.name != kPackTable && layer.name != kPhotoTable) {
            auto finding = context.finding(layer.name, 0, "layer-unknown", core::Severity::warning);
            finding.message = {"lớp này không phải của gói; không nhận", "this layer is none of the pack's; not taken"};
            context.report(std::move(finding));
        }
    }
    for (auto const& item : context.items) {
        if (context.returned.find(item.layer) == nullptr) {
            auto finding = context.finding(item.layer, 0, "layer-missing", core::Severity::warning);
            finding.message = {"gói về thiếu lớp này: không có gì bị xóa",
                               "the pack came back without this layer: nothing is deleted"};
            context.report(std::move(finding));
            break;
        }
    }
}

/// Whether anything came in that the register had not been told before.
bool has_news(ReceiveResult const& result) {
    return std::any_of(result.items.begin(), result.items.end(), [](core::FieldReceiptItem const& item) {
        return item.outcome != "unchanged" && !item.outcome.starts_with("photo");
    });
}

bool has_new_photos(ReceiveContext const& context) {
    return std::any_of(context.result.items.begin(), context.result.items.end(), [&](auto const& item) {
        if (item.outcome != "photo") {
            return false;
        }
        auto const told = context.told.find(item.uuid);
        return told == context.told.end() || !told->second.has_said("sha256", item.sha256);
    });
}

core::ChangeHeader header_of(ReceiveContext const& context, std::string const& action) {
    nlohmann::ordered_json details{{"receipt", context.result.receipt.code},
                                   {"format", context.returned.file.format},
                                   {"bytes", context.returned.file.size_bytes}};
    if (context.result.pack) {
        details["pack"] = context.result.pack->code;
    }
    std::string counts;
    for (auto const& [outcome, count] : context.result.counts) {
        details["counts"][outcome] = count;
        counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, outcome);
    }
    return {.actor = context.options.actor,
            .action = action,
            .summary = fmt::format("{}: {}", context.result.receipt.file_name, counts),
            .source_file = context.result.receipt.file_name,
            .source_sha256 = context.returned.file.sha256,
            .details_json = details.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
}

} // namespace

void ToldBefore::add(core::FieldTexts const& texts) {
    if (said.empty()) {
        first = texts;
    }
    for (auto const& [field, text] : first) { // a field that is not there any more was said to be unknown
        if (!texts.contains(field)) {
            said[field].insert("");
        }
    }
    for (auto const& [field, text] : texts) {
        said[field].insert(text);
    }
}

bool ToldBefore::has_said(std::string_view field, std::optional<std::string> const& text) const {
    auto const values = said.find(field);
    return values != said.end() && values->second.contains(text.value_or(""));
}

bool ToldBefore::deleted() const {
    return said.contains(kDeletedMark);
}

void forget_said(core::FieldMerge& merge, ToldBefore const& told) {
    auto const known = [&](core::FieldDifference const& each) { return told.has_said(each.field, each.theirs); };
    std::erase_if(merge.taken, known);
    std::erase_if(merge.conflicts, known);
}

core::Finding ReceiveContext::finding(std::string const& layer, std::int64_t row, std::string code,
                                      core::Severity severity) const {
    core::Finding finding;
    finding.code = std::move(code);
    std::replace(finding.code.begin(), finding.code.end(), '_', '-');
    finding.severity = severity;
    finding.file = std::filesystem::path(returned.file.path).filename().string();
    finding.layer = layer;
    finding.row = row;
    return finding;
}

void ReceiveContext::report_repeated(ReturnedLayer const& layer, ReturnedRow const& row) const {
    auto repeated = finding(layer.name, row.number, "row-repeated", core::Severity::warning);
    repeated.message = {"dòng giống hệt một dòng khác và không có UUID riêng: chỉ nhận một lần",
                        "the row is word for word another one, without a UUID of its own: taken once"};
    report(std::move(repeated));
}

bool ReceiveContext::refuses_deletions(std::size_t gone, std::size_t left) const {
    bool const many = gone > kFewDeleted && static_cast<double>(gone) > kManyDeleted * static_cast<double>(left);
    return many && !options.allow_deletions;
}

void ReceiveContext::report_deletion(std::string const& layer, std::string const& code) const {
    auto refused = finding(layer, 0, "many-deleted", core::Severity::error);
    refused.value = code;
    refused.message = {"quá nửa lớp bị xóa: không nhận việc xóa, trừ khi có --allow-deletions",
                       "more than half of the layer is gone: not taken without --allow-deletions"};
    report(std::move(refused));
}

void ReceiveContext::note(core::FieldReceiptItem item) {
    ++result.counts[item.outcome];
    result.items.push_back(std::move(item));
}

void ReceiveContext::add_conflict(std::string const& layer, std::string const& uuid, std::string const& code,
                                  core::FieldDifference const& difference) {
    core::FieldConflict conflict;
    conflict.layer = layer;
    conflict.uuid = uuid;
    conflict.record_code = code;
    conflict.field = difference.field;
    conflict.base = difference.base;
    conflict.ours = difference.ours;
    conflict.theirs = difference.theirs;
    result.conflicts.push_back(std::move(conflict));
}

std::optional<core::FieldReceipt> settled_receipt(ReceiveParts const& parts, ReceiveOptions const& options,
                                                  ReturnedFile const& returned) {
    auto const& packs = parts.packs.field_packs();
    auto const before = packs.receipts({}, returned.file.sha256);
    if (before.empty() || !parts.photos.names().empty()) {
        return std::nullopt;
    }
    auto const items = packs.receipt_items(before.back());
    bool const open = std::any_of(items.begin(), items.end(), [&](core::FieldReceiptItem const& item) {
        bool const refused_deletion = item.outcome == "rejected" && item.row == 0;
        return item.outcome == "photo_missing" || (options.allow_deletions && refused_deletion);
    });
    return open ? std::nullopt : std::optional(before.back());
}

void commit_receipt(ReceiveContext& context, std::string const& action) {
    auto& result = context.result;
    bool const first = result.pack && context.told.empty() && !result.items.empty();
    result.nothing_new = !has_news(result) && !has_new_photos(context) && !first;
    if (result.nothing_new || context.options.dry_run) {
        return;
    }
    auto& packs = context.change.field_packs();
    auto& receipt = result.receipt;
    receipt.received_on = context.options.on;
    receipt.actor = context.options.actor;
    receipt.file_name = std::filesystem::path(context.returned.file.path).filename().string();
    receipt.file_sha256 = context.returned.file.sha256;
    receipt.items = static_cast<std::int64_t>(result.items.size());
    if (result.pack) {
        receipt.pack_code = result.pack->code;
    }
    packs.add_receipt(receipt, result.pack ? std::optional(result.pack->id) : std::nullopt);
    for (auto const& item : result.items) {
        packs.add_receipt_item(receipt, item);
    }
    for (auto& conflict : result.conflicts) {
        packs.add_conflict(conflict, receipt);
    }
    for (auto const& item : result.items) {
        if (item.outcome == "photo") {
            context.parts.photos.keep(item.file);
        }
    }
    context.change.commit(header_of(context, action));
}

ReceiveResult receive_pack(std::filesystem::path const& file, ReceiveParts const& parts,
                           ReceiveOptions const& options) {
    ReceiveResult result;
    auto const returned = read_returned(file, parts.reader, parts.report);
    result.pack = require_pack(returned, parts);
    auto change = parts.packs.begin_field_change();
    if (auto const before = settled_receipt(parts, options, returned)) {
        result.receipt = *before;
        result.already = true;
        return result;
    }
    ReceiveContext context{parts, options, *change, result, returned, {}, parts.packs.field_packs().items(*result.pack),
                           {}};
    load_told(context);
    receive_layers(context);
    receive_photos(context, returned.find(kPhotoTable));
    commit_receipt(context, "import field-pack");
    return result;
}

} // namespace hatang::desk
