// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The reader of foreign files that every command takes, under the limits that the user may have set:
/// HATANG_READ_SECONDS and HATANG_READ_MEMORY_MB. DEFAULT: those of core::ReadLimits.

#include "cli/console.hpp"
#include "import/reader_process.hpp"

namespace hatang::cli {

/// \throws core::Error(usage) for a value that is no whole number in its range.
ingest::ReaderProcess make_file_reader(Console const& console);

} // namespace hatang::cli
