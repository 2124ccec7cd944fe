// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_checks.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/complaints/complaint_desk.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

void need_code(core::PlaceRecord& record, std::string_view field, core::CodeList const& list) {
    auto const written = std::string(record.text(field));
    auto const index = core::place_kind(record.kind).find(field);
    auto const* entry = list.find(written);
    if (entry == nullptr) {
        std::vector<std::string> known;
        for (auto const& each : list.entries()) {
            known.push_back(each.code);
        }
        auto const& label = core::place_kind(record.kind).fields[index].label;
        throw core::usage_error({fmt::format("\"{}\" không có trong danh mục {}", written, label.vi),
                                 fmt::format("\"{}\" is not in the code list '{}'", written, label.en)},
                                {fmt::format("được nhận: {}", fmt::join(known, ", ")),
                                 fmt::format("known are: {}", fmt::join(known, ", "))});
    }
    record.raw[index] = written;
    record.values[index] = entry->code;
}

/// Digits only, so that "0905 123.456" is found as 0905123456.
std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::size_t matches(ComplaintDesk const& desk, core::PlaceKind kind, std::string const& code) {
    core::PlaceQuery query;
    query.kind = kind;
    query.codes = {code};
    return static_cast<std::size_t>(desk.places.count(query));
}

bool is_known(ComplaintDesk const& desk, ComplaintSubject const& about) {
    if (about.kind == "site" || about.kind == "structure") {
        core::SiteQuery query;
        query.codes = {about.code};
        return desk.sites.count(query) > 0;
    }
    if (about.kind == "application") {
        return !desk.applications.applications(about.code).empty();
    }
    auto const kind = about.kind == "pole"    ? core::PlaceKind::pole
                      : about.kind == "route" ? core::PlaceKind::route
                                              : core::PlaceKind::street;
    return matches(desk, kind, about.code) > 0;
}

} // namespace

bool repeats_person(std::vector<std::string> const& persons, std::string_view text) {
    if (text.empty() || persons.size() < 3) {
        return false;
    }
    auto const key = core::search_key(text);
    auto const name = core::search_key(persons[0]);
    auto const email = core::search_key(persons[2]);
    auto const phone = digits_of(persons[1]);
    bool const named = name.size() > 3 && name.find(' ') != std::string::npos && key.find(name) != std::string::npos;
    return named || (!email.empty() && key.find(email) != std::string::npos) ||
           (phone.size() > 6 && digits_of(text).find(phone) != std::string::npos);
}

void check_written(ComplaintDesk const& desk, std::string const& code, std::string_view text) {
    if (text.empty()) {
        return;
    }
    std::vector<std::string> persons;
    for (auto& each : desk.complaints.persons(code)) {
        persons.push_back(std::move(each.second));
    }
    if (repeats_person(persons, text)) {
        throw core::usage_error(
            {fmt::format("trả lời hoặc ghi chú về đơn {} nhắc lại tên, điện thoại hoặc thư điện tử của người gửi",
                         code),
             fmt::format("the answer or note on {} repeats the sender's name, telephone or e-mail", code)},
            {"bỏ ra: trả lời và ghi chú được thấy trong danh sách, người gửi thì không",
             "leave it out: answers and notes are shown, the sender is not"});
    }
}

void check_new_complaint(core::PlaceRecord& record, core::Date today) {
    need_code(record, "kind", core::complaint_kinds());
    need_code(record, "channel", core::complaint_channels());
    auto const received = record.day("received_on");
    if (!received || *received > today) {
        throw core::usage_error(
            {"ngày nhận chưa có hoặc chưa đến", "the day of receipt is missing or has not come yet"},
            {"ghi --received NGÀY", "give --received DATE"});
    }
    if (record.text("content").empty()) {
        throw core::usage_error({"đơn, phản ánh không có nội dung", "the complaint has no content"},
                                {"ghi --content \"…\"", "give --content \"…\""});
    }
    if (repeats_person(record.persons, record.text("content")) || repeats_person(record.persons, record.address)) {
        throw core::usage_error({"nội dung hoặc địa chỉ nhắc lại tên, điện thoại hoặc thư điện tử của người gửi",
                                 "the content or the address repeats the sender's name, telephone or e-mail"},
                                {"bỏ ra: nội dung được thấy trong danh sách, người gửi thì không",
                                 "leave it out: the content is shown in lists, the sender is not"});
    }
}

void need_subject(ComplaintDesk const& desk, ComplaintSubject const& about) {
    auto const& kinds = subject_kinds();
    if (std::ranges::find(kinds, about.kind, &core::CaseCode::id) == kinds.end()) {
        std::vector<std::string> known;
        std::ranges::transform(kinds, std::back_inserter(known), &core::CaseCode::id);
        throw core::usage_error({fmt::format("không có loại đối tượng \"{}\"", about.kind),
                                 fmt::format("there is no kind of subject \"{}\"", about.kind)},
                                {fmt::format("ghi LOẠI:MÃ với loại là {}", fmt::join(known, ", ")),
                                 fmt::format("write KIND:CODE with a kind of {}", fmt::join(known, ", "))});
    }
    if (!is_known(desk, about)) {
        auto const title = title_of(kinds, about.kind);
        throw core::not_found_error(
            {fmt::format("sổ không có {} \"{}\"", core::lower_first(title.vi), about.code),
             fmt::format("the register knows no {} \"{}\"", core::lower_first(title.en), about.code)},
            {"tìm theo địa chỉ: hatang complaint candidates --address \"…\"",
             "look by the address: hatang complaint candidates --address \"…\""});
    }
}

} // namespace hatang::desk
