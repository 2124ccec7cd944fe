// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/complaint_letter.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/unicode.hpp"
#include "desk/letters/case_words.hpp"
#include "desk/letters/letter_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

/// What is written of the answer, as it goes on in a sentence of its own.
std::string answer_of(FoundComplaint const& found, LetterRequest const& request) {
    auto const& record = found.row.record;
    std::string const answer(request.reason.empty() ? record.text("answer") : std::string_view(request.reason));
    if (answer.empty()) {
        throw core::conflict_error(
            {fmt::format("chưa lập được văn bản trả lời đơn {}: chưa ghi nội dung trả lời", record.code),
             fmt::format("no letter can answer {} yet: no answer was recorded", record.code)},
            {fmt::format("ghi trước: hatang complaint answer {} --text \"…\"", record.code),
             fmt::format("record it first: hatang complaint answer {} --text \"…\"", record.code)});
    }
    std::string text = core::upper_first(fmt::format("{}", fmt::join(lines_of_text(answer), ". ")));
    return text.ends_with('.') ? text : text + ".";
}

/// The right to a second complaint while there is one, with its time where a law that was read gives one. No last day
/// is named: it depends on the day the decision is received.
std::string right_of(ComplaintView const& view) {
    for (core::ClockReport const& clock : view.deadlines.clocks) {
        if (clock.run.clock != "second_window" || clock.run.ended) {
            continue;
        }
        if (!clock.decisive) {
            return "có quyền khiếu nại lần hai theo quy định của pháp luật về khiếu nại";
        }
        core::LegalTerm const& term = clock.decisive->term;
        return fmt::format("có quyền khiếu nại lần hai trong thời hạn {} ngày kể từ ngày nhận được quyết định ({})",
                           term.days, basis_words(term.basis.instrument, term.basis.article));
    }
    return {};
}

std::string label_of(core::CodeList const& list, std::string_view code) {
    return code.empty() ? std::string() : core::lower_first(list.label(code).vi);
}

/// The content within a sentence, without its final stop.
std::string subject_of(core::PlaceRecord const& record) {
    std::string const content(record.text("content"));
    return fmt::format("{}", fmt::join(lines_of_text(content), "; ")); // as written: it may begin with a name
}

} // namespace

core::Letter complaint_letter(FoundComplaint const& found, Agency const& agency, LetterRequest const& request) {
    auto const& record = found.row.record;
    core::Letter letter;
    letter.texts["answer"] = answer_of(found, request);
    std::string const kind = label_of(core::complaint_kinds(), record.text("kind"));
    auto to = request.to;
    if (to.empty()) {
        to.push_back(fmt::format("Người gửi {} mã số {}", kind, record.code));
    }
    put_letter_parts(agency, request, to, letter);
    auto const received = record.day("received_on");
    letter.texts["complaint_code"] = record.code;
    letter.texts["complaint_kind"] = kind;
    letter.texts["complaint_channel"] = label_of(core::complaint_channels(), record.text("channel"));
    letter.texts["complaint_subject"] = subject_of(record);
    letter.texts["site_place"] = record.address;
    letter.texts["complaint_right"] = right_of(found.view);
    letter.texts["received_on"] = received ? core::format_vietnamese(*received) : std::string("(không rõ)");
    letter.texts["subject_line"] = fmt::format("trả lời {} mã số {}", kind, record.code);
    letter.lists["items"] = list_lines(request.items, "text");
    letter.title = fmt::format("{} – {}", core::upper_first(label(request.kind).vi), record.code);
    return letter;
}

} // namespace hatang::desk
