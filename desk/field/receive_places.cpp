// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/uuid.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/known_records.hpp"
#include "desk/field/receive_context.hpp"
#include "desk/field/row_telling.hpp"
#include "desk/field/told_texts.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::FieldTexts;
using core::Severity;

class PlaceReceiver {
public:
    PlaceReceiver(ReceiveContext& context, core::PlaceKind kind, ReturnedLayer const& layer)
        : m_context(context), m_info(core::place_kind(kind)), m_layer(layer), m_codes(context.parts.places, kind),
          m_teller(context, m_info, layer), m_finder(context.parts.admin) {
        for (auto const& item : context.items) {
            if (item.layer == m_info.plural) {
                m_items.push_back(item);
            }
        }
        for (auto const& [uuid, told] : context.told) {
            if (told.layer == m_info.plural && !is_item(uuid)) {
                m_later.push_back({told.layer, uuid, told.code, ""});
            }
        }
    }

    void run() {
        load();
        for (auto const& row : m_layer.rows) {
            auto const uuid = uuid_of(row);
            bool const repeated = !uuid.empty() && !m_seen.insert(uuid).second;
            if (repeated) {
                m_teller.report(row, "uuid-repeated", Severity::warning, "uuid", uuid,
                                {"dòng được sao chép trong ứng dụng: nhận như bản ghi mới",
                                 "the row was copied in the app: taken as a new record"});
            }
            if (!uuid.empty() && !repeated && m_now.contains(uuid)) {
                receive_known(row, uuid);
            } else {
                receive_new(row, repeated ? std::string() : uuid);
            }
        }
        receive_deletions();
    }

private:
    ToldBefore const& told_of(std::string const& uuid) const {
        static ToldBefore const kNothing;
        auto const told = m_context.told.find(uuid);
        return told == m_context.told.end() ? kNothing : told->second;
    }

    bool is_item(std::string const& uuid) const {
        return std::any_of(m_items.begin(), m_items.end(), [&](auto const& item) { return item.uuid == uuid; });
    }

    void load() {
        auto wanted = m_items;
        wanted.insert(wanted.end(), m_later.begin(), m_later.end());
        std::set<std::string> known;
        for (auto const& item : wanted) {
            known.insert(item.uuid);
        }
        for (auto const& row : m_layer.rows) { // rows of another pack, pasted in
            auto const uuid = uuid_of(row);
            if (!uuid.empty() && !known.contains(uuid)) {
                wanted.push_back({std::string(m_info.plural), uuid, std::string(row.text("code")), ""});
            }
        }
        m_now = find_records(m_context.parts.places, m_info.kind, wanted, std::nullopt);
        if (m_context.result.pack) {
            m_then = find_records(m_context.parts.places, m_info.kind, wanted,
                                  core::ChangeNumber(m_context.result.pack->change));
        }
        for (auto const& [uuid, row] : m_now) {
            m_context.code_of_uuid[uuid] = row.record.code;
        }
    }

    /// What the pack took along; of a record that came in with it, what was said first.
    FieldTexts base_of(std::string const& uuid) const {
        auto const then = m_then.find(uuid);
        if (then != m_then.end()) {
            return texts_of(then->second.record);
        }
        auto const told = m_context.told.find(uuid);
        return told == m_context.told.end() ? FieldTexts{} : without_marks(told->second.first);
    }

    core::FieldReceiptItem item(ReturnedRow const& row, std::string uuid, std::string code,
                                FieldTexts const& told) const {
        core::FieldReceiptItem each;
        each.layer = m_info.plural;
        each.row = row.number;
        each.uuid = std::move(uuid);
        each.code = std::move(code);
        each.told = told_json(told);
        return each;
    }

    void receive_known(ReturnedRow const& row, std::string const& uuid) {
        auto const base = base_of(uuid);
        auto telling = m_teller.read(row, base, told_of(uuid));
        core::PlaceRow const& now = m_now.at(uuid);
        auto const ours = texts_of(now.record);
        auto merge = core::merge_fields(base, ours, telling.theirs);
        forget_said(merge, told_of(uuid));
        refuse_taken_code(row, now, merge, telling);
        // what is no more by the register is not changed behind its back
        if (core::find_text(ours, "ends_on") && core::find_text(ours, "ends_on") != core::find_text(base, "ends_on")) {
            merge.conflicts.insert(merge.conflicts.end(), merge.taken.begin(), merge.taken.end());
            merge.taken.clear();
        }
        auto told = item(row, uuid, now.record.code, telling.told);
        told.outcome = apply(now, merge) ? "changed" : "unchanged";
        if (telling.unusable && told.outcome == "unchanged") {
            told.outcome = "rejected";
        }
        for (auto const& conflict : merge.conflicts) {
            m_context.add_conflict(std::string(m_info.plural), uuid, now.record.code, conflict);
            told.outcome = "conflict";
        }
        m_context.note(std::move(told));
    }

    /// \returns whether anything was changed.
    bool apply(core::PlaceRow const& now, core::FieldMerge const& merge) {
        if (merge.taken.empty()) {
            return false;
        }
        core::PlaceRecord record = now.record;
        for (auto const& each : merge.taken) {
            set_field(record, each.field, each.theirs);
            if (each.field == "geom") {
                record.place = place_of(record, m_finder);
            }
        }
        m_context.change.field_places().change(now.id, record, m_context.options.on);
        return true;
    }

    /// A code is another record's already: the rest of the row is taken, the code is not.
    void refuse_taken_code(ReturnedRow const& row, core::PlaceRow const& now, core::FieldMerge& merge,
                           Telling& telling) {
        auto const is_key = [](core::FieldDifference const& each) {
            return each.field == "code" || each.field == "owner";
        };
        if (std::none_of(merge.taken.begin(), merge.taken.end(), is_key)) {
            return;
        }
        core::PlaceRecord record = now.record;
        for (auto const& each : merge.taken) {
            if (is_key(each)) {
                set_field(record, each.field, each.theirs);
            }
        }
        auto const holder = record.code.empty() ? "?" : m_codes.holder(record.code, record.owner_key);
        if (holder.empty() || holder == now.uuid) {
            m_codes.take(record.code, record.owner_key);
            return;
        }
        m_teller.report(
            row, "code-taken", Severity::error, "code", record.code,
            {"mã này đã là của bản ghi khác; giữ mã cũ", "this code is another record's; the old one stays"});
        std::erase_if(merge.taken, is_key);
        telling.unusable = true;
    }

    void receive_new(ReturnedRow const& row, std::string uuid) {
        auto telling = m_teller.read(row, {}, told_of(uuid));
        if (uuid.empty()) {
            uuid = uuid_of_words(m_context.result.pack->uuid + "|" + m_layer.name + "|" + told_json(telling.told));
        }
        auto const before = m_context.told.find(uuid);
        bool const same = before != m_context.told.end() && before->second.first == telling.told;
        if (auto const known = m_now.find(uuid); known != m_now.end() || same) {
            auto told = item(row, uuid, known == m_now.end() ? "" : known->second.record.code, telling.told);
            told.outcome = "unchanged"; // this row came before
            m_context.note(std::move(told));
            return;
        }
        auto told = item(row, uuid, "", telling.told);
        if (!m_added.insert(uuid).second) {
            m_context.report_repeated(m_layer, row);
            told.outcome = "unchanged";
            m_context.note(std::move(told));
            return;
        }
        if (m_info.geometry_required && !core::find_text(telling.theirs, "geom")) {
            m_teller.report(row, "position-missing", Severity::error, "geom", "",
                            {"bản ghi mới không có vị trí", "a new record without a position"});
            told.outcome = "rejected";
            m_context.note(std::move(told));
            return;
        }
        core::PlaceRecord record(m_info.kind);
        for (auto const& [field, text] : telling.theirs) {
            set_field(record, field, text);
        }
        record.place = place_of(record, m_finder);
        give_code(row, record);
        m_context.change.field_places().add(record, m_context.options.on, *core::parse_uuid(uuid));
        m_context.code_of_uuid[uuid] = record.code;
        told.code = record.code;
        told.outcome = "added";
        m_context.note(std::move(told));
    }

    void give_code(ReturnedRow const& row, core::PlaceRecord& record) {
        auto const wanted = record.code;
        if (!wanted.empty() && m_codes.holder(wanted, record.owner_key).empty()) {
            m_codes.take(wanted, record.owner_key);
            return;
        }
        do {
            record.code = fmt::format("{}-{:03}", m_context.result.pack->code, ++m_number);
        } while (!m_codes.holder(record.code, record.owner_key).empty());
        m_codes.take(record.code, record.owner_key);
        if (!wanted.empty()) {
            record.extra.emplace_back("Mã ghi tại hiện trường", wanted);
            m_teller.report(row, "code-taken", Severity::warning, "code", wanted,
                            {fmt::format("mã này đã có; bản ghi mới nhận mã {}", record.code),
                             fmt::format("this code is taken; the new record is {}", record.code)});
        }
    }

    void receive_deletions() {
        std::vector<core::FieldPackItem> gone;
        for (auto const& each : m_items) {
            if (!m_seen.contains(each.uuid) && !told_of(each.uuid).deleted() && m_now.contains(each.uuid)) {
                gone.push_back(each);
            }
        }
        bool const many = m_context.refuses_deletions(gone.size(), m_items.size());
        for (auto const& each : gone) {
            receive_deletion(each, many);
        }
    }

    void refuse_deletion(core::PlaceRow const& now, bool many) {
        ReturnedRow const nowhere;
        if (many) {
            m_context.report_deletion(m_layer.name, now.record.code);
        } else {
            m_teller.report(nowhere, "cannot-end", Severity::error, "", now.record.code,
                            {"loại này không có ngày kết thúc; không xóa", "this kind has no end; not deleted"});
        }
        auto told = item(nowhere, now.uuid, now.record.code, {});
        told.outcome = "rejected";
        told.told.clear(); // asked again when it comes again
        m_context.note(std::move(told));
    }

    void receive_deletion(core::FieldPackItem const& gone, bool refused) {
        auto const& now = m_now.at(gone.uuid);
        if (refused || m_info.find("ends_on") == m_info.fields.size()) {
            refuse_deletion(now, refused);
            return;
        }
        auto const base = base_of(gone.uuid);
        auto const day = core::format_iso(m_context.options.on);
        auto const ours = texts_of(now.record);
        core::FieldMerge merge;
        core::FieldDifference const ended{"ends_on", core::find_text(base, "ends_on"), core::find_text(ours, "ends_on"),
                                          day};
        bool const untouched = ours == base;
        bool const gone_too = ended.ours.has_value();
        (untouched ? merge.taken : merge.conflicts).push_back(ended);
        auto told_now = base;
        told_now.insert_or_assign("ends_on", day);
        told_now.insert_or_assign(std::string(kDeletedMark), "1");
        auto told = item({}, gone.uuid, now.record.code, told_now);
        if (gone_too) {
            told.outcome = "unchanged"; // both sides say that it is no more
        } else if (untouched) {
            apply(now, merge);
            told.outcome = "ended";
        } else {
            m_context.add_conflict(std::string(m_info.plural), gone.uuid, now.record.code, ended);
            told.outcome = "conflict";
        }
        m_context.note(std::move(told));
    }

    ReceiveContext& m_context;
    core::PlaceKindInfo const& m_info;
    ReturnedLayer const& m_layer;
    std::vector<core::FieldPackItem> m_items; ///< what the pack took along
    std::vector<core::FieldPackItem> m_later; ///< what came in with it before
    std::map<std::string, core::PlaceRow> m_now;
    std::map<std::string, core::PlaceRow> m_then;
    std::set<std::string> m_seen;
    std::set<std::string> m_added;
    CodesInUse m_codes;
    RowTeller m_teller;
    PlaceFinder m_finder;
    int m_number = 0;
};

} // namespace

void receive_places(ReceiveContext& context, core::PlaceKind kind, ReturnedLayer const& layer) {
    PlaceReceiver(context, kind, layer).run();
}

} // namespace hatang::desk
