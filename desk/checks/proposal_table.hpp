// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Proposals in a table: read as `import sites` reads a station list (any format, headings, coordinate system from the
/// rows), judged instead of stored. A column named like an attribute is that attribute.

#include "desk/sites/import_sites.hpp"
#include "rules/attributes.hpp"
#include "rules/subject.hpp"

#include <filesystem>
#include <vector>

namespace hatang::desk {

struct ProposalTableParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::StationHeadingMapper const& headings;
    rules::Attributes const& attributes;
    FindingReport& report; ///< rows that cannot be read are named here
};

/// Accepted rows in the file's order, by the law of \p on unless a column "filed" or "Ngày nộp" says otherwise.
/// \throws as import_sites.
std::vector<rules::Subject> read_proposal_table(std::filesystem::path const& file, ProposalTableParts const& parts,
                                                SurveyOptions const& survey, core::Date on);

} // namespace hatang::desk
