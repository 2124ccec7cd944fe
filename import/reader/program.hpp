// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the reading programs share: arguments in, frames out, every error one frame, nothing run at the end.

#include "import/reader/read_request.hpp"
#include "import/reader/row_output.hpp"

namespace hatang::ingest {

/// Bytes of a file that are looked at to tell its format.
inline constexpr std::size_t kMagicBytes = 4096;

using ReadFile = void (*)(ReadRequest const&, RowOutput&);

/// The whole of main(); never returns. \p read_file locks itself in before it looks into the file.
[[noreturn]] void run_reader_program(int argc, char const* const* argv, ReadFile read_file);

} // namespace hatang::ingest
