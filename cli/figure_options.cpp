// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/figure_options.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

namespace hatang::cli {

void FigureOptions::add(OptionTable& options, std::string name, std::string value_name, core::Words what,
                        double& target) {
    auto& figure = m_figures.emplace_back(Figure{name, &target});
    options.number(std::move(name), std::move(value_name),
                   {fmt::format("{}; mặc định {}", what.vi, core::format_number(target, -1, true)),
                    fmt::format("{}; default {}", what.en, core::format_number(target, -1, false))},
                   figure.given);
}

void FigureOptions::apply() const {
    for (auto const& figure : m_figures) {
        if (!figure.given) {
            continue;
        }
        if (!(*figure.given >= 0.0)) {
            throw core::usage_error({fmt::format("--{} phải từ 0 trở lên", figure.name),
                                     fmt::format("--{} must be 0 or more", figure.name)});
        }
        *figure.target = *figure.given;
    }
}

} // namespace hatang::cli
