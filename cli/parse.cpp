// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/parse.hpp"

#include "core/error.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::cli {

namespace {

std::string option_text(OptionSpec const& spec) {
    return spec.short_name.empty() ? "--" + spec.name : "-" + spec.short_name + ",--" + spec.name;
}

std::string shown_name(OptionSpec const& spec) {
    return spec.positional ? spec.value_name : "--" + spec.name;
}

void take_checked(OptionSpec const& spec, std::string const& value) {
    auto const& choices = spec.choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
        throw core::usage_error({fmt::format("giá trị \"{}\" của {} không đúng", value, shown_name(spec)),
                                 fmt::format("\"{}\" is not a value of {}", value, shown_name(spec))},
                                {fmt::format("các giá trị được nhận: {}", fmt::join(choices, ", ")),
                                 fmt::format("the values are: {}", fmt::join(choices, ", "))});
    }
    spec.take(value);
}

/// A comma separates values only where no value can hold one: lists of codes and names.
std::vector<std::string> split_values(OptionSpec const& spec, std::vector<std::string> const& given) {
    if (!spec.repeatable || spec.positional || spec.whole) {
        return given;
    }
    std::vector<std::string> values;
    for (auto const& text : given) {
        std::size_t start = 0;
        while (start <= text.size()) {
            auto const comma = std::min(text.find(',', start), text.size());
            if (comma > start) {
                values.push_back(text.substr(start, comma - start));
            }
            start = comma + 1;
        }
    }
    return values;
}

void add_to(CLI::App& app, OptionSpec const& spec) {
    if (!spec.positional && spec.value_name.empty()) {
        app.add_flag_function(option_text(spec), [&spec](std::int64_t) { spec.take(""); });
        return;
    }
    auto take_all = [&spec](std::vector<std::string> const& given) {
        for (auto const& value : split_values(spec, given)) {
            take_checked(spec, value);
        }
        return true;
    };
    auto const name = spec.positional ? spec.value_name : option_text(spec);
    auto* option = app.add_option(name, [take_all](CLI::results_t const& given) { return take_all(given); });
    option->type_name(spec.value_name)->type_size(1);
    option->required(spec.required);
    option->expected(spec.repeatable && spec.positional ? CLI::detail::expected_max_vector_size : 1);
    if (spec.repeatable && spec.positional) {
        option->expected(1, CLI::detail::expected_max_vector_size);
    } else if (spec.repeatable) {
        option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
}

[[noreturn]] void refuse_unknown(OptionTable const& table, std::vector<std::string> const& extras) {
    std::vector<std::string> known{"--help", "--lang"};
    for (auto const& spec : table.specs()) {
        if (!spec.positional) {
            known.push_back("--" + spec.name);
        }
    }
    auto const& word = extras.front();
    if (!word.starts_with("-")) {
        throw core::usage_error({fmt::format("không hiểu \"{}\": lệnh không nhận thêm đối số", word),
                                 fmt::format("\"{}\" is one argument too many", word)},
                                {"đặt các tên có dấu cách trong ngoặc kép", "put names with blanks in quotes"});
    }
    auto const near = nearest_name(word.substr(0, word.find('=')), known);
    core::Words hint{"xem --help", "see --help"};
    if (!near.empty()) {
        hint = {fmt::format("có phải {}?", near), fmt::format("did you mean {}?", near)};
    }
    throw core::usage_error({fmt::format("không có tùy chọn {}", word), fmt::format("there is no option {}", word)},
                            hint);
}

[[noreturn]] void refuse_missing(OptionTable const& table, CLI::App const& app) {
    for (auto const& spec : table.specs()) {
        auto const name = spec.positional ? spec.value_name : "--" + spec.name;
        auto const* option = app.get_option_no_throw(name);
        if (spec.required && option != nullptr && option->count() == 0) {
            throw core::usage_error({fmt::format("thiếu {}: {}", shown_name(spec), spec.help.vi),
                                     fmt::format("{} is missing: {}", shown_name(spec), spec.help.en)},
                                    {"xem --help", "see --help"});
        }
    }
    throw core::usage_error({"thiếu đối số", "an argument is missing"}, {"xem --help", "see --help"});
}

} // namespace

std::string nearest_name(std::string const& typed, std::vector<std::string> const& known) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(2, typed.size() / 3) + 1;
    for (auto const& name : known) {
        std::vector<std::size_t> row(name.size() + 1);
        for (std::size_t j = 0; j <= name.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 1; i <= typed.size(); ++i) {
            auto diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= name.size(); ++j) {
                auto const cost = diagonal + (typed[i - 1] == name[j - 1] ? 0U : 1U);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, cost});
            }
        }
        if (row.back() < best_distance) {
            best_distance = row.back();
            best = name;
        }
    }
    return best;
}

bool parse_options(OptionTable const& table, std::span<std::string const> words) {
    if (std::any_of(words.begin(), words.end(), [](auto const& word) { return word == "--help" || word == "-h"; })) {
        return false;
    }
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    for (auto const& spec : table.specs()) {
        add_to(app, spec);
    }
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app.parse(reversed);
    } catch (CLI::RequiredError const&) {
        refuse_missing(table, app);
    } catch (CLI::ArgumentMismatch const& problem) {
        // CLI11 says "--limit: 1 required N missing"
        std::string const text = problem.what();
        auto const name = text.substr(0, text.find(':'));
        throw core::usage_error({fmt::format("{} cần một giá trị", name), fmt::format("{} needs a value", name)},
                                {"xem --help", "see --help"});
    } catch (CLI::ParseError const& problem) {
        throw core::usage_error(core::same_words(problem.what()), {"xem --help", "see --help"});
    }
    if (auto const extras = app.remaining(); !extras.empty()) {
        refuse_unknown(table, extras);
    }
    return true;
}

} // namespace hatang::cli
