// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Numbers of typed formats as cells: the shortest text that gives the same number again.

#include "core/raw/raw_row.hpp"

#include <string>

namespace hatang::ingest {

/// "108.2069", "18", "-0.5"; no exponent below 1e15. \pre finite.
std::string number_text(double value);

/// An integer or real cell whose text lives in \p text. \pre finite.
core::RawCell number_cell(double value, std::string& text);

} // namespace hatang::ingest
