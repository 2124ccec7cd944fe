// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/kept_complaints.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

/// What says which complaint it is.
constexpr std::array kOfTheComplaint{"kind", "received_on", "content"};
/// What the desk writes with its steps (complaint_desk.cpp).
constexpr std::array kOfTheDesk{"answer", "answered_on", "responsible_body", "subject_code"};

std::size_t index_of(std::string_view field) {
    return core::place_kind(core::PlaceKind::complaint).find(field);
}

bool is_empty(core::PlaceValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

void take_over(core::PlaceRecord& record, core::PlaceRecord const& known, std::size_t index) {
    record.values[index] = known.values[index];
    record.raw[index] = known.raw[index];
}

/// What the desk has otherwise than the row says.
struct Told {
    core::Words fields;
    bool news = false; ///< the desk knows nothing of it

    void add(core::Words const& label, bool known) {
        bool const first = fields.empty();
        fields.vi += (first ? "" : ", ") + core::lower_first(label.vi);
        fields.en += (first ? "" : ", ") + core::lower_first(label.en);
        news = news || !known;
    }
};

Told keep(core::PlaceRecord& record, core::PlaceRecord const& known) {
    Told told;
    for (auto const* field : kOfTheComplaint) {
        if (auto const index = index_of(field); is_empty(record.values[index])) {
            take_over(record, known, index);
        }
    }
    for (auto const* field : kOfTheDesk) {
        auto const index = index_of(field);
        if (!is_empty(record.values[index]) && record.values[index] != known.values[index]) {
            told.add(core::place_kind(record.kind).fields[index].label, !is_empty(known.values[index]));
        }
        take_over(record, known, index);
    }
    if (!record.geometry_wkb.empty() && record.geometry_wkb != known.geometry_wkb) {
        told.add({"vị trí", "position"}, !known.geometry_wkb.empty());
    }
    record.geometry_wkb = known.geometry_wkb;
    record.submitted = known.submitted;
    record.accuracy = known.accuracy;
    record.place = known.place;
    return told;
}

} // namespace

KeptComplaints::KeptComplaints(core::PlaceReader const& places, core::ComplaintReader const& complaints)
    : m_places(places), m_complaints(complaints) {}

std::optional<core::PlaceRecord> KeptComplaints::find(std::string const& code) {
    if (!m_codes) {
        m_codes.emplace();
        for (auto& each : m_complaints.cases()) {
            m_codes->insert(std::move(each.subject.code));
        }
    }
    std::optional<core::PlaceRecord> known;
    if (m_codes->contains(code)) {
        core::PlaceQuery query;
        query.kind = core::PlaceKind::complaint;
        query.codes = {code};
        m_places.places(query, [&known](core::PlaceRow const& row) {
            known = row.record;
            return false;
        });
    }
    return known;
}

/// By the name; by the telephone where one of the two has no name.
bool KeptComplaints::is_of_another(core::PlaceRecord const& record) const {
    auto const known = m_complaints.persons(record.code);
    for (std::size_t i = 0; i < 2 && i < std::min(known.size(), record.persons.size()); ++i) {
        if (!known[i].second.empty() && !record.persons[i].empty()) {
            return core::search_key(known[i].second) != core::search_key(record.persons[i]);
        }
    }
    return false;
}

std::string KeptComplaints::differing(core::PlaceRecord const& known, core::PlaceRecord const& record) const {
    for (auto const* field : kOfTheComplaint) {
        auto const index = index_of(field);
        if (!is_empty(record.values[index]) && record.values[index] != known.values[index]) {
            return field;
        }
    }
    return is_of_another(record) ? "code" : "";
}

bool KeptComplaints::complete(RowCompletion const& row) {
    auto const known = find(row.record.code);
    if (!known) {
        return true;
    }
    auto const& code = row.record.code;
    if (auto const field = differing(*known, row.record); !field.empty()) {
        row.say(field, "complaint-differs", core::Severity::error,
                {fmt::format("đơn {} đang được xử lý tại sổ với loại, ngày nhận, nội dung hoặc người gửi khác; kiểm "
                             "tra lại mã đơn",
                             code),
                 fmt::format("{} is a case of the desk with another kind, day, content or sender; look at the code "
                             "again",
                             code)});
        return false;
    }
    auto const told = keep(row.record, *known);
    if (!told.fields.empty()) {
        row.say("code", "complaint-kept", told.news ? core::Severity::warning : core::Severity::info,
                {fmt::format("đơn {} đang được xử lý tại sổ: không lấy từ danh sách {}; xem: hatang complaint show {}",
                             code, told.fields.vi, code),
                 fmt::format("{} is a case of the desk: not taken from the list: {}; see: hatang complaint show {}",
                             code, told.fields.en, code)});
    }
    return true;
}

} // namespace hatang::desk
