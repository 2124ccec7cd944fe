// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The rows of a station list that no coordinate system would save: named also when the file is refused because its
/// system cannot be told, so that both can be corrected at once.

#include "desk/sites/import_sites.hpp"

namespace hatang::desk {

/// Reads the file once more; writes nothing. \throws core::Error like FileReader::read().
void report_bad_rows(std::filesystem::path const& file, SiteImportParts const& parts, SiteImportOptions const& options,
                     SiteSurvey const& survey);

} // namespace hatang::desk
