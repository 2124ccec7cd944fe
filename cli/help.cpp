// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include "cli/output/wrap_text.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::cli {

namespace {

using core::Language;
using core::Words;

std::string padded(std::string text, std::size_t width) {
    auto const have = core::display_width(text);
    text.append(have < width ? width - have : 0, ' ');
    return text;
}

std::string command_name(CommandEntry const& entry) {
    return entry.verb.empty() ? entry.noun : entry.noun + " " + entry.verb;
}

std::string page_name(CommandEntry const& entry) {
    return entry.verb.empty() ? "hatang-" + entry.noun : "hatang-" + entry.noun + "-" + entry.verb;
}

std::string synopsis(CommandEntry const& entry, OptionTable const& table) {
    std::string line = "hatang " + command_name(entry);
    for (auto const& spec : table.specs()) {
        if (spec.positional) {
            auto const name = spec.repeatable ? spec.value_name + "…" : spec.value_name;
            line += spec.required ? " " + name : " [" + name + "]";
        }
    }
    return line + " [OPTIONS]";
}

std::string option_head(OptionSpec const& spec) {
    if (spec.positional) {
        return spec.value_name;
    }
    auto head = spec.short_name.empty() ? "--" + spec.name : fmt::format("-{}, --{}", spec.short_name, spec.name);
    if (spec.value_name.empty()) {
        return head;
    }
    // several values: by comma or by repeating the option
    return head + " " + spec.value_name + (spec.whole ? " …" : spec.repeatable ? ",…" : "");
}

std::string option_help(OptionSpec const& spec, Language language) {
    auto text = spec.help.in(language);
    if (!spec.choices.empty()) {
        text += fmt::format(" ({})", fmt::join(spec.choices, ", "));
    }
    return text;
}

std::string diagnostics(Language language) {
    return language == Language::vi ? "0 xong · 1 xong nhưng có phát hiện từ mức --fail-on · 2 gõ sai lệnh · 3 không "
                                      "thực hiện được · 4 lỗi của chương trình"
                                    : "0 done · 1 done, findings at or above --fail-on · 2 wrong usage · 3 the "
                                      "operation failed · 4 internal error";
}

} // namespace

std::string overview(Language language) {
    auto const vi = language == Language::vi;
    std::string page =
        vi ? "hatang – hạ tầng viễn thông của tỉnh: trạm BTS, cột ăng ten, cáp, quy hoạch, hồ sơ, phản ánh\n\n"
             "Cách dùng: hatang ĐỐI-TƯỢNG HÀNH-ĐỘNG [TÙY CHỌN]\n\n"
           : "hatang – a province's telecom infrastructure: stations, masts, cables, planning, cases, complaints\n\n"
             "Usage: hatang NOUN VERB [OPTIONS]\n\n";
    for (auto const& noun : all_nouns()) {
        std::string verbs;
        for (auto const& entry : all_commands()) {
            if (entry.noun == noun.noun && !entry.verb.empty()) {
                verbs += (verbs.empty() ? "" : ", ") + entry.verb;
            }
        }
        page += fmt::format("  {} {}\n", padded(noun.noun, 10), noun.summary.in(language));
        page += verbs.empty() ? "" : fmt::format("  {} {}\n", std::string(10, ' '), verbs);
    }
    page += vi ? "\nXem thêm: hatang ĐỐI-TƯỢNG HÀNH-ĐỘNG --help · --lang vi|en · --version\n"
               : "\nMore: hatang NOUN VERB --help · --lang vi|en · --version\n";
    return page;
}

std::string noun_help(NounEntry const& noun, Language language) {
    auto page = fmt::format("hatang {} – {}\n\n", noun.noun, noun.summary.in(language));
    for (auto const& entry : all_commands()) {
        if (entry.noun == noun.noun) {
            page += fmt::format("  hatang {} {} {}\n", noun.noun, padded(entry.verb, 12), entry.summary.in(language));
        }
    }
    return page;
}

std::string command_help(CommandEntry const& entry, Language language, int width) {
    auto const vi = language == Language::vi;
    auto const columns = static_cast<std::size_t>(width <= 0 ? 100 : std::clamp(width, 60, 120));
    auto command = entry.make();
    OptionTable table;
    command->describe(table);
    auto page = fmt::format("hatang {} – {}\n\n{}: {}\n\n{}\n", command_name(entry), entry.summary.in(language),
                            vi ? "Cách dùng" : "Usage", synopsis(entry, table),
                            wrapped(command->description().in(language), 0, columns));
    std::string group = "-";
    for (auto const& spec : table.specs()) {
        if (spec.group.in(language) != group) {
            group = spec.group.in(language);
            page += fmt::format("\n{}:\n", group.empty() ? (vi ? "Tùy chọn" : "Options") : group);
        }
        auto const head = "  " + padded(option_head(spec), 26);
        page += head + (core::display_width(head) > 28 ? "\n" + std::string(29, ' ') : " ") +
                wrapped(option_help(spec, language), 29, columns) + "\n";
    }
    page += vi ? "\nVí dụ:\n" : "\nExamples:\n";
    for (auto const& example : command->examples()) {
        page += fmt::format("  {}\n      {}\n", example.line, wrapped(example.what.in(language), 6, columns));
    }
    page += fmt::format("\n{}: {}\n", vi ? "Mã thoát" : "Exit codes", wrapped(diagnostics(language), 12, columns));
    return page;
}

std::string man_page(CommandEntry const& entry) {
    auto command = entry.make();
    OptionTable table;
    command->describe(table);
    auto page = fmt::format("# {0}\n\n## NAME\n\nhatang {1} – {2}\n({3})\n\n## SYNOPSIS\n\n`{4}`\n\n## DESCRIPTION\n\n"
                            "{5}\n\n{6}\n\n## OPTIONS\n\n",
                            page_name(entry), command_name(entry), entry.summary.en, entry.summary.vi,
                            synopsis(entry, table), command->description().en, command->description().vi);
    for (auto const& spec : table.specs()) {
        page += fmt::format("`{}`\n:   {}.\n    {}.\n\n", option_head(spec), option_help(spec, Language::en),
                            option_help(spec, Language::vi));
    }
    page += fmt::format("## DIAGNOSTICS\n\n{}\n\n## EXAMPLES\n\n", diagnostics(Language::en));
    for (auto const& example : command->examples()) {
        page += fmt::format("{} ({})\n\n    {}\n\n", example.what.en, example.what.vi, example.line);
    }
    page += "## SEE ALSO\n\n";
    std::string others;
    for (auto const& other : all_commands()) {
        if (other.noun == entry.noun && other.verb != entry.verb) {
            others += fmt::format("{}{}(1)", others.empty() ? "" : ", ", page_name(other));
        }
    }
    return page + (others.empty() ? "hatang(1)" : others) + "\n";
}

} // namespace hatang::cli
