// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Separated text (comma, semicolon, tab, bar) with a heading row somewhere near the top, to rows.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// \throws core::Error when the bytes are not text of a known encoding or hold no table.
void read_csv(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
