// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_numbers.hpp"

#include "core/cases/workflow.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

constexpr std::size_t kLongestPattern = 60;

std::string setting_name(std::string const& kind) {
    return kind.empty() ? "case_number" : "case_number." + kind;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

[[noreturn]] void refuse(std::string const& pattern, core::Words const& why) {
    throw core::usage_error({fmt::format("mẫu số hồ sơ \"{}\": {}", pattern, why.vi),
                             fmt::format("number pattern \"{}\": {}", pattern, why.en)},
                            {"ví dụ: \"{seq:04}/{year}/HS-{kind}\"", "for example: \"{seq:04}/{year}/HS-{kind}\""});
}

bool is_counter(std::string_view word) {
    if (word == "seq") {
        return true;
    }
    return word.size() == 6 && word.starts_with("seq:0") && word[5] >= '1' && word[5] <= '9';
}

/// Each word in braces is known, and one of them counts.
void check_words(std::string const& pattern) {
    int counters = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '}') {
            refuse(pattern, {"thừa dấu '}'", "a '}' too many"});
        }
        if (pattern[at] != '{') {
            continue;
        }
        auto const close = pattern.find('}', at);
        if (close == std::string::npos) {
            refuse(pattern, {"thiếu dấu '}'", "a '}' is missing"});
        }
        auto const word = std::string_view(pattern).substr(at + 1, close - at - 1);
        counters += is_counter(word) ? 1 : 0;
        if (!is_counter(word) && word != "year" && word != "kind") {
            refuse(pattern, {fmt::format("không có '{{{}}}'; dùng seq, seq:04, year, kind", word),
                             fmt::format("there is no '{{{}}}'; use seq, seq:04, year, kind", word)});
        }
        at = close;
    }
    if (counters != 1) {
        refuse(pattern, {"phải có đúng một '{seq}'", "it needs '{seq}' exactly once"});
    }
}

void check_pattern(std::string const& pattern) {
    bool const bad_letter = std::ranges::any_of(pattern, [](unsigned char c) { return c <= ' ' || c == 0x7f; });
    if (bad_letter || pattern.size() > kLongestPattern) {
        refuse(pattern, {"không có khoảng trắng, không quá 60 ký tự", "no blanks, at most 60 letters"});
    }
    check_words(pattern);
}

} // namespace

std::string filled_pattern(core::ApplicationReader const& applications, std::string const& kind, core::Date filed) {
    auto own = applications.setting(setting_name(kind));
    auto common = own ? std::nullopt : applications.setting(setting_name({}));
    std::string pattern = own ? *own : common.value_or(std::string(kUsualPattern));
    auto const& kinds = core::application_workflow().kinds;
    auto const found = std::ranges::find_if(kinds, [&](auto const& each) { return each.id == kind; });
    bool const marked = found != kinds.end() && !found->mark.empty();
    replace_all(pattern, "{year}", fmt::format("{}", static_cast<int>(filed.year())));
    replace_all(pattern, "{kind}", marked ? found->mark : kind);
    return pattern;
}

std::vector<NumberPatternRow> number_patterns(core::ApplicationReader const& applications) {
    auto const common = applications.setting(setting_name({}));
    std::vector<NumberPatternRow> rows{{{}, common.value_or(std::string(kUsualPattern)), common.has_value()}};
    for (auto const& kind : core::application_workflow().kinds) {
        if (auto own = applications.setting(setting_name(kind.id))) {
            rows.push_back({kind.id, std::move(*own), true});
        }
    }
    return rows;
}

void set_number_pattern(core::RegisterWriter& writer, std::string const& actor, std::string const& kind,
                        std::string const& pattern) {
    check_pattern(pattern);
    auto const change = writer.begin_change();
    change->applications().put_setting(setting_name(kind), pattern);
    core::ChangeHeader header;
    header.actor = actor;
    header.action = "application numbering";
    header.summary = kind.empty() ? pattern : kind + ": " + pattern;
    change->commit(header);
}

} // namespace hatang::desk
