// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/letter_parts.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace hatang::desk {

namespace {

constexpr char const* kBlankNumber = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"; ///< room for writing it in

/// "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước" (Phụ lục I). What is no number stays as written.
std::string number_text(std::string const& written) {
    if (written.empty()) {
        return kBlankNumber;
    }
    unsigned number = 0;
    auto const [end, failure] = std::from_chars(written.data(), written.data() + written.size(), number);
    bool const whole = failure == std::errc() && end == written.data() + written.size();
    return whole ? day_number(number) : written;
}

std::string symbol_of(Agency const& agency, LetterRequest const& request) {
    if (!request.symbol.empty()) {
        return request.symbol;
    }
    if (auto const own = agency.symbols.find(std::string(to_string(request.kind))); own != agency.symbols.end()) {
        return own->second;
    }
    if (request.kind == core::LetterKind::permit) {
        return "GP-" + agency.short_name; // văn bản có tên loại: viết tắt tên loại - viết tắt cơ quan
    }
    return agency.unit.empty() ? agency.short_name : agency.short_name + "-" + agency.unit;
}

Signer signer_of(Agency const& agency, LetterRequest const& request) {
    Signer signer =
        agency.signers.empty() || !request.signer.empty() ? Signer{request.signer, {}, {}} : agency.signers.front();
    auto const known =
        std::ranges::find_if(agency.signers, [&](Signer const& each) { return each.name == request.signer; });
    if (known != agency.signers.end()) {
        signer = *known;
    }
    if (!request.signer_title.empty()) {
        signer.title = core::upper_case(request.signer_title);
    }
    if (request.authority) {
        signer.authority = *request.authority;
    }
    return signer;
}

[[noreturn]] void refuse_authority(std::string const& authority, core::Words const& why) {
    throw core::usage_error({fmt::format("không ký {}. được: {}", authority, why.vi),
                             fmt::format("cannot sign {}.: {}", authority, why.en)},
                            {"xem docs/letters.md, phần người ký", "see docs/letters.md, on who signs"});
}

/// Nghị định 30/2020/NĐ-CP, Phụ lục I: the authority before the title of whom the signer stands for, then the own
/// title.
std::vector<std::string> authority_lines(Agency const& agency, Signer const& signer) {
    std::string const& word = signer.authority;
    std::string const& own = signer.title;
    bool const for_all = word.starts_with("TM");
    if (for_all && agency.collective.empty()) {
        refuse_authority(word, {"tệp cơ quan không có \"collective\"", "the agency's file has no 'collective'"});
    }
    if (!word.empty() && word != "TM" && word != "Q" && own.empty()) {
        refuse_authority(word, {"chưa có chức vụ của người ký (--signer-title)",
                                "the title of who signs is missing (--signer-title)"});
    }
    std::vector<std::string> lines;
    if (for_all) {
        lines.push_back("TM. " + agency.collective);
    }
    if (word == "Q") {
        lines.push_back("Q. " + (own.empty() ? agency.head_title : own));
    } else if (word.empty() || word == "TM") {
        lines.push_back(own.empty() ? agency.head_title : own);
    } else {
        lines.push_back((word == "TM,KT" ? std::string("KT") : word) + ". " + agency.head_title);
        lines.push_back(own);
    }
    return lines;
}

std::vector<core::LetterTexts> rows(std::vector<std::string> const& texts, std::string const& key) {
    std::vector<core::LetterTexts> made;
    std::ranges::transform(texts, std::back_inserter(made),
                           [&](std::string const& text) { return core::LetterTexts{{key, text}}; });
    return made;
}

/// Without blanks and the marks of a list before it. The sign of a number is part of it: "-95 dBm", "+84 236".
std::string_view without_marks(std::string_view line) {
    static constexpr std::array<std::string_view, 8> kMarks{" ", "\t", "\r", "\u00A0", "•", "–", "-", "+"};
    auto const is_sign = [&](std::string_view mark) {
        bool const number = line.size() > 1 && line[1] >= '0' && line[1] <= '9';
        return number && (mark == "-" || mark == "+");
    };
    for (;;) {
        auto const mark = std::ranges::find_if(kMarks, [&](std::string_view each) { return line.starts_with(each); });
        if (mark == kMarks.end() || is_sign(*mark)) {
            return line;
        }
        line.remove_prefix(mark->size());
    }
}

void put_addressees(std::vector<std::string> const& to, core::Letter& letter) {
    if (to.size() == 1) {
        letter.texts["to_one"] = to.front() + ".";
    } else if (to.size() > 1) {
        letter.lists["to"] = list_lines(to, "name");
    }
    letter.texts["as_above"] = to.empty() ? "" : "Như trên";
}

} // namespace

std::string day_number(unsigned day) {
    return fmt::format("{:02}", day);
}

std::string month_number(unsigned month) {
    return month <= 2 ? fmt::format("{:02}", month) : std::to_string(month);
}

std::vector<core::LetterTexts> list_lines(std::vector<std::string> const& texts, std::string const& key) {
    std::vector<core::LetterTexts> lines = rows(texts, key);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i][key] = core::upper_first(lines[i][key]);
        lines[i]["number"] = std::to_string(i + 1);
        lines[i]["end"] = i + 1 == lines.size() ? "." : ";";
    }
    return lines;
}

std::vector<std::string> lines_of_text(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find('\n', from), text.size());
        std::string_view line = std::string_view(text).substr(from, end - from);
        line = without_marks(line);
        auto const last = line.find_last_not_of(" \t\r;.");
        if (last != std::string_view::npos) {
            lines.emplace_back(line.substr(0, last + 1));
        }
        from = end + 1;
    }
    return lines;
}

void put_letter_parts(Agency const& agency, LetterRequest const& request, std::vector<std::string> const& to,
                      core::Letter& letter) {
    letter.kind = request.kind;
    letter.made_on = request.on;
    auto& texts = letter.texts;
    texts["agency"] = agency.heading;
    texts["superior_agency"] = agency.superior;
    texts["agency_name"] = agency.name;
    texts["agency_address"] = agency.address;
    texts["agency_phone"] = agency.phone;
    texts["one_stop"] = agency.one_stop.empty() ? agency.name : agency.one_stop;
    auto const slash = request.number.find('/');
    bool const whole = slash != std::string::npos && request.symbol.empty(); // "12/SKHCN-BCVT"
    texts["number"] = number_text(request.number.substr(0, slash));
    texts["symbol"] = whole ? request.number.substr(slash + 1) : symbol_of(agency, request);
    texts["place"] = request.place.empty() ? agency.place : request.place;
    texts["day"] = day_number(static_cast<unsigned>(request.on.day()));
    texts["month"] = month_number(static_cast<unsigned>(request.on.month()));
    texts["year"] = std::to_string(static_cast<int>(request.on.year()));
    texts["made_on"] = core::format_vietnamese(request.on);
    texts["archive"] = agency.unit.empty() ? "" : ", " + agency.unit;
    texts["document_name"] = request.kind == core::LetterKind::permit ? "Giấy phép" : "Công văn";
    Signer const signer = signer_of(agency, request);
    texts["signer"] = signer.name;
    letter.lists["authority"] = rows(authority_lines(agency, signer), "line");
    letter.lists["copies"] = rows(agency.copies, "name");
    put_addressees(to, letter);
}

} // namespace hatang::desk
