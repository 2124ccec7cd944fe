// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_layers.hpp"
#include "desk/field/receive_context.hpp"
#include "desk/field/told_texts.hpp"

#include <set>
#include <utility>

namespace hatang::desk {

namespace {

using core::Severity;

class PhotoReceiver {
public:
    PhotoReceiver(ReceiveContext& context, std::string layer) : m_context(context), m_layer(std::move(layer)) {
        for (auto const& [uuid, told] : context.told) {
            if (told.layer == m_layer) {
                m_before.emplace(core::find_text(told.first, "parent_uuid").value_or(""),
                                 core::find_text(told.first, "file").value_or(""));
            }
        }
    }

    /// One photo of a row. \p parent: UUID of the record it shows.
    void take(std::string const& name, std::int64_t row, std::string uuid, std::string const& parent) {
        m_named.insert(name);
        core::FieldReceiptItem item;
        item.layer = m_layer;
        item.row = row;
        item.file = name;
        if (auto const known = m_context.code_of_uuid.find(parent); known != m_context.code_of_uuid.end()) {
            item.code = known->second;
        }
        auto const facts = m_context.parts.photos.look(name);
        if (facts) {
            m_named.insert(facts->name);
        }
        bool const there = facts && facts->refused.empty();
        item.uuid =
            uuid.empty() ? uuid_of_words("photo|" + name + "|" + (there ? facts->sha256 : "")) : std::move(uuid);
        if (there) {
            item.outcome = "photo";
            item.sha256 = facts->sha256;
            item.taken_at = facts->taken_at;
            item.position = facts->position;
            item.told = told_json({{"file", name}, {"sha256", facts->sha256}, {"parent_uuid", parent}});
        } else if (m_before.contains({parent, name})) {
            item.outcome = "unchanged"; // it came with another copy
        } else {
            report_missing(item, facts ? facts->refused : std::string());
            item.outcome = "photo_missing";
        }
        m_context.note(std::move(item));
    }

    bool named(std::string const& name) const { return m_named.contains(name); }

private:
    void report_missing(core::FieldReceiptItem const& item, std::string const& refused) {
        auto finding = m_context.finding(m_layer, item.row, refused.empty() ? "photo-missing" : "photo-refused",
                                         Severity::warning);
        finding.field = "photo";
        finding.value = item.file;
        finding.message =
            refused.empty()
                ? core::Words{"không thấy tệp ảnh; gửi lại cùng gói hoặc chỉ thư mục bằng --photos",
                              "the photo is not there; send it with the pack or name its folder by --photos"}
                : core::Words{"tệp ảnh không được nhận: " + refused, "the photo was refused: " + refused};
        m_context.report(std::move(finding));
    }

    ReceiveContext& m_context;
    std::string m_layer;
    std::set<std::string> m_named;
    std::set<std::pair<std::string, std::string>> m_before; ///< parent and name of photos that are here already
};

} // namespace

void receive_photos(ReceiveContext& context, ReturnedLayer const* layer) {
    PhotoReceiver receiver(context, std::string(kPhotoTable));
    if (layer != nullptr) {
        for (auto const& row : layer->rows) {
            std::string const name(row.text("photo"));
            if (!name.empty()) {
                auto const parent = uuid_of(row, "parent_uuid");
                receiver.take(name, row.number, uuid_of(row),
                              parent.empty() ? std::string(row.text("parent_uuid")) : parent);
            }
        }
    }
    for (auto const& name : context.parts.photos.names()) {
        if (!receiver.named(name)) {
            receiver.take(name, 0, {}, {});
        }
    }
}

} // namespace hatang::desk
