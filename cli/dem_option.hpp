// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// --dem: an elevation model that says how high the ground is where a proposal does not.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "desk/checks/ground_elevation.hpp"
#include "import/reader_process.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::cli {

/// What the log calls the naming of an elevation model.
inline constexpr std::string_view kElevationAction = "register elevation";

class DemOption {
public:
    void describe(OptionTable& options);
    /// Without --dem, the model that the register names (`register elevation`) is used, if its bytes are still those.
    /// "none": no model. \throws core::Error(conflict) when the file has changed or is gone.
    void use_registered(std::filesystem::path const& register_file, Console const& console);
    /// nullptr without a model.
    desk::GroundElevation* ground();
    /// Does nothing without a model. \throws core::Error for a file that is no elevation model.
    void supply(rules::Subject& subject);

private:
    std::string m_file;
    ingest::ReaderProcess m_process;
    std::optional<desk::GroundElevation> m_ground;
};

} // namespace hatang::cli
