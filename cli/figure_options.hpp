// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Options that replace a figure which has a value already: tolerances, distances, costs.

#include "cli/option_table.hpp"

#include <deque>
#include <optional>
#include <string>

namespace hatang::cli {

class FigureOptions {
public:
    /// The help says the value \p target has; \p target must outlive this.
    void add(OptionTable& options, std::string name, std::string value_name, core::Words what, double& target);
    /// Puts what was given into the targets. \throws core::Error(usage) for a figure below 0.
    void apply() const;

private:
    struct Figure {
        std::string name;
        double* target;
        std::optional<double> given{};
    };
    std::deque<Figure> m_figures; ///< options point into it
};

} // namespace hatang::cli
