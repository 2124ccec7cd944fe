// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/option_table.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

#include <charconv>

namespace hatang::cli {

namespace {

core::Error bad_value(std::string const& name, std::string const& value, core::Words const& expected) {
    return core::usage_error({fmt::format("giá trị \"{}\" của --{} không đúng, cần {}", value, name, expected.vi),
                              fmt::format("the value \"{}\" of --{} is not {}", value, name, expected.en)});
}

std::int64_t whole_number(std::string const& name, std::string const& value) {
    std::int64_t number = 0;
    auto const [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (problem != std::errc{} || end != value.data() + value.size()) {
        throw bad_value(name, value, {"một số nguyên", "a whole number"});
    }
    return number;
}

double decimal_number(std::string const& name, std::string const& value) {
    auto const parsed = core::parse_number(value);
    if (!parsed) {
        throw bad_value(name, value, {"một số", "a number"});
    }
    return parsed->value;
}

core::Date day(std::string const& name, std::string const& value) {
    auto const parsed = core::parse_date(value);
    if (!parsed) {
        throw bad_value(name, value,
                        {"một ngày như 30/06/2017 hoặc 2017-06-30", "a day like 30/06/2017 or 2017-06-30"});
    }
    return *parsed;
}

} // namespace

OptionSpec& OptionTable::add(OptionSpec spec) {
    spec.group = m_group;
    m_specs.push_back(std::move(spec));
    return m_specs.back();
}

OptionSpec& OptionTable::flag(std::string name, core::Words help, bool& target) {
    return add(
        {.name = std::move(name), .help = std::move(help), .take = [&target](std::string const&) { target = true; }});
}

OptionSpec& OptionTable::text(std::string name, std::string value_name, core::Words help, std::string& target) {
    return add({.name = std::move(name),
                .value_name = std::move(value_name),
                .help = std::move(help),
                .take = [&target](std::string const& value) { target = value; }});
}

OptionSpec& OptionTable::optional_text(std::string name, std::string value_name, core::Words help,
                                       std::optional<std::string>& target) {
    return add({.name = std::move(name),
                .value_name = std::move(value_name),
                .help = std::move(help),
                .take = [&target](std::string const& value) { target = value; }});
}

OptionSpec& OptionTable::texts(std::string name, std::string value_name, core::Words help,
                               std::vector<std::string>& target) {
    return add({.name = std::move(name),
                .value_name = std::move(value_name),
                .help = std::move(help),
                .repeatable = true,
                .take = [&target](std::string const& value) { target.push_back(value); }});
}

OptionSpec& OptionTable::integer(std::string name, std::string value_name, core::Words help,
                                 std::optional<std::int64_t>& target) {
    auto take = [&target, name](std::string const& value) { target = whole_number(name, value); };
    return add({.name = std::move(name), .value_name = std::move(value_name), .help = std::move(help), .take = take});
}

OptionSpec& OptionTable::number(std::string name, std::string value_name, core::Words help,
                                std::optional<double>& target) {
    auto take = [&target, name](std::string const& value) { target = decimal_number(name, value); };
    return add({.name = std::move(name), .value_name = std::move(value_name), .help = std::move(help), .take = take});
}

OptionSpec& OptionTable::date(std::string name, core::Words help, std::optional<core::Date>& target) {
    auto take = [&target, name](std::string const& value) { target = day(name, value); };
    return add({.name = std::move(name), .value_name = "DATE", .help = std::move(help), .take = take});
}

OptionSpec& OptionTable::argument(std::string value_name, core::Words help, std::string& target) {
    auto& spec = optional_argument(std::move(value_name), std::move(help), target);
    spec.required = true;
    return spec;
}

OptionSpec& OptionTable::optional_argument(std::string value_name, core::Words help, std::string& target) {
    return add({.value_name = std::move(value_name),
                .help = std::move(help),
                .positional = true,
                .take = [&target](std::string const& value) { target = value; }});
}

OptionSpec& OptionTable::arguments(std::string value_name, core::Words help, std::vector<std::string>& target) {
    return add({.value_name = std::move(value_name),
                .help = std::move(help),
                .positional = true,
                .required = true,
                .repeatable = true,
                .take = [&target](std::string const& value) { target.push_back(value); }});
}

} // namespace hatang::cli
