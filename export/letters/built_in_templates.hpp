// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The templates that come with the program. Their parts stand as XML in data/templates, so that a change can be read
/// and reviewed, and are put together here; a department takes the finished .docx and edits that (docs/letters.md).

#include "core/letters/letter.hpp"

#include <string>

namespace hatang::publish {

core::DocxPackage built_in_template(core::LetterKind kind);
/// A file on the agency to start from (desk/letters/agency_file.hpp).
std::string sample_agency_file();

} // namespace hatang::publish
