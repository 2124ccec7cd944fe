// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// --dem: an elevation model that says how high the ground is where a proposal does not.

#include "cli/option_table.hpp"
#include "desk/checks/ground_elevation.hpp"
#include "import/reader_process.hpp"

#include <optional>
#include <string>

namespace hatang::cli {

class DemOption {
public:
    void describe(OptionTable& options);
    /// Does nothing without --dem. \throws core::Error for a file that is no elevation model.
    void supply(rules::Subject& subject);

private:
    std::string m_file;
    ingest::ReaderProcess m_process;
    std::optional<desk::GroundElevation> m_ground;
};

} // namespace hatang::cli
