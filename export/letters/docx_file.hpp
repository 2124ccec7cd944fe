// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A Word document as bytes.

#include "core/letters/letter.hpp"

#include <string>

namespace hatang::publish {

/// A ZIP archive, [Content_Types].xml first; every part has the day \p made_on, so that the same document gives the
/// same bytes. \throws core::Error(io) with libzip's words.
std::string docx_bytes(core::DocxPackage const& package, core::Date made_on);

} // namespace hatang::publish
