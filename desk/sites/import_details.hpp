// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What an import leaves in the log: the field map, the CRS and encoding evidence and the counts, as JSON.

#include "desk/sites/import_sites.hpp"

#include <string>

namespace hatang::desk {

/// One line of JSON with stable key order.
std::string import_details_json(SiteSurvey const& survey, ImportCounts const& counts);

} // namespace hatang::desk
