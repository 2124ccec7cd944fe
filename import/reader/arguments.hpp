// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The command line between ReaderProcess and hatang-reader: a verb and key=value words, file= last.

#include "import/reader/read_request.hpp"

#include <span>

namespace hatang::ingest {

/// \throws core::Error (internal) for anything ReaderProcess does not send.
ReadRequest parse_arguments(std::span<char const* const> arguments);

} // namespace hatang::ingest
