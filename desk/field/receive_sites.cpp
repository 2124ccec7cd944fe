// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/receive_context.hpp"
#include "desk/field/site_values.hpp"
#include "desk/field/told_texts.hpp"
#include "spatial/geometry.hpp"

#include <set>

namespace hatang::desk {

namespace {

using core::FieldTexts;

constexpr std::string_view kDismantled = "dismantled"; // of core::station_statuses()

class SiteReceiver {
public:
    SiteReceiver(ReceiveContext& context, ReturnedLayer const& layer) : m_context(context), m_layer(layer) {
        std::vector<std::string> codes;
        for (auto const& item : context.items) {
            if (item.layer == kSiteLayer) {
                codes.push_back(item.code);
                m_items.push_back(item);
            }
        }
        m_now = find_stations(context.parts.sites, codes, std::nullopt);
        m_then = find_stations(context.parts.sites, codes, core::ChangeNumber(context.result.pack->change));
    }

    void run() {
        std::set<std::string> seen;
        for (auto const& row : m_layer.rows) {
            auto const uuid = uuid_of(row);
            auto const now = m_now.find(uuid);
            if (now == m_now.end() || !seen.insert(uuid).second) {
                receive_unknown(row);
            } else {
                receive_known(row, now->second);
            }
        }
        receive_deletions(seen);
    }

private:
    ToldBefore const& told_of(ReturnedRow const& row) const {
        static ToldBefore const kNothing;
        auto const told = m_context.told.find(uuid_of(row));
        return told == m_context.told.end() ? kNothing : told->second;
    }

    FieldTexts read(ReturnedRow const& row, FieldTexts const& base, FieldTexts& told) {
        FieldTexts theirs;
        for (auto const& field : site_field_names()) {
            auto const cell = row.cells.find(field);
            if (cell == row.cells.end()) {
                continue;
            }
            auto const reading = read_site_field(field, cell->second.raw());
            auto const before = core::find_text(base, field);
            auto const text = before == cell->second.text || reading.problem ? before : reading.text;
            if (reading.problem && before != cell->second.text &&
                !told_of(row).has_said("hatang:raw:" + field, cell->second.text)) {
                auto finding = m_context.finding(m_layer.name, row.number, field + "-not-taken", core::Severity::error);
                finding.field = field;
                finding.value = cell->second.text;
                finding.message = *reading.problem;
                m_context.report(std::move(finding));
                m_unusable = true;
            }
            if (reading.problem && before != cell->second.text) {
                told.insert_or_assign("hatang:raw:" + field, cell->second.text);
            }
            if (text) {
                theirs.insert_or_assign(field, *text);
            }
        }
        auto const place = spatial::point_of_wkb(row.geometry_wkb);
        auto const geom = place ? std::optional(geometry_text(row.geometry_wkb)) : core::find_text(base, "geom");
        if (geom) {
            theirs.insert_or_assign("geom", *geom);
        }
        told.insert(theirs.begin(), theirs.end());
        for (auto const& [field, text] : base) { // emptied: said too
            told.emplace(field, "");
        }
        return theirs;
    }

    void receive_known(ReturnedRow const& row, core::SiteRow const& now) {
        m_unusable = false;
        auto const base = base_of(now.uuid);
        FieldTexts told;
        auto const theirs = read(row, base, told);
        auto merge = core::merge_fields(base, site_texts(now.record), theirs);
        forget_said(merge, told_of(row));
        core::FieldReceiptItem item;
        item.layer = kSiteLayer;
        item.row = row.number;
        item.uuid = now.uuid;
        item.code = now.record.code;
        item.told = told_json(told);
        item.outcome = m_unusable ? "rejected" : "unchanged";
        merge.conflicts.insert(merge.conflicts.end(), merge.taken.begin(), merge.taken.end());
        for (auto const& each : merge.conflicts) {
            m_context.add_conflict(std::string(kSiteLayer), now.uuid, now.record.code, each);
            item.outcome = "proposed";
        }
        m_context.code_of_uuid[now.uuid] = now.record.code;
        m_context.note(std::move(item));
    }

    void receive_deletions(std::set<std::string> const& seen) {
        std::vector<core::SiteRow const*> gone;
        for (auto const& each : m_items) {
            auto const now = m_now.find(each.uuid);
            auto const told = m_context.told.find(each.uuid);
            bool const news = told == m_context.told.end() || !told->second.deleted();
            if (now != m_now.end() && !seen.contains(each.uuid) && news) {
                gone.push_back(&now->second);
            }
        }
        bool const refused = m_context.refuses_deletions(gone.size(), m_items.size());
        for (auto const* each : gone) {
            receive_deletion(*each, refused);
        }
    }

    /// A station that was deleted is proposed to be dismantled: what becomes of it a person says.
    void receive_deletion(core::SiteRow const& now, bool refused) {
        core::FieldReceiptItem item;
        item.layer = kSiteLayer;
        item.uuid = now.uuid;
        item.code = now.record.code;
        if (refused) {
            m_context.report_deletion(m_layer.name, now.record.code);
            item.outcome = "rejected"; // nothing told: asked again when it comes again
            m_context.note(std::move(item));
            return;
        }
        auto const base = base_of(now.uuid);
        auto const ours = core::find_text(site_texts(now.record), "status");
        auto told = base;
        told.insert_or_assign("status", std::string(kDismantled));
        told.insert_or_assign(std::string(kDeletedMark), "1");
        item.told = told_json(told);
        item.outcome = "unchanged"; // both sides say that it is no more
        if (ours != kDismantled) {
            m_context.add_conflict(std::string(kSiteLayer), now.uuid, now.record.code,
                                   {"status", core::find_text(base, "status"), ours, std::string(kDismantled)});
            item.outcome = "proposed";
        }
        m_context.note(std::move(item));
    }

    FieldTexts base_of(std::string const& uuid) const {
        auto const then = m_then.find(uuid);
        return then != m_then.end() ? site_texts(then->second.record) : FieldTexts{};
    }

    /// A mast that nobody knows is not entered from the field: it is kept as it was told.
    void receive_unknown(ReturnedRow const& row) {
        FieldTexts told;
        auto const theirs = read(row, {}, told);
        core::FieldReceiptItem item;
        item.layer = kSiteLayer;
        item.row = row.number;
        item.told = told_json(told);
        item.uuid = uuid_of_words(m_context.result.pack->uuid + "|sites|" + item.told);
        item.outcome = m_context.told.contains(item.uuid) ? "unchanged" : "noted";
        if (auto const point = spatial::point_of_wkb(row.geometry_wkb)) {
            item.position = *point;
        }
        if (item.outcome == "noted") {
            auto finding = m_context.finding(m_layer.name, row.number, "station-unknown", core::Severity::warning);
            finding.value = core::find_text(theirs, "name").value_or("");
            finding.message = {"trạm chưa có trong sổ: giữ trong biên nhận, nhập bằng 'import sites'",
                               "a station that the register has not: kept in the receipt, enter it by 'import sites'"};
            m_context.report(std::move(finding));
        }
        m_context.note(std::move(item));
    }

    ReceiveContext& m_context;
    ReturnedLayer const& m_layer;
    std::vector<core::FieldPackItem> m_items; ///< what the pack took along
    std::map<std::string, core::SiteRow> m_now;
    std::map<std::string, core::SiteRow> m_then;
    bool m_unusable = false;
};

} // namespace

void receive_sites(ReceiveContext& context, ReturnedLayer const& layer) {
    SiteReceiver(context, layer).run();
}

} // namespace hatang::desk
