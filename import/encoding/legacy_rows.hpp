// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Old Vietnamese encodings found and undone between a format's reader and whoever wants its rows, the same way for
/// every format: a first reading of some rows gathers evidence column by column, the second hands over Unicode.

#include "core/contracts/file_reader.hpp"
#include "import/encoding/legacy_sample.hpp"
#include "import/reader/read_request.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hatang::ingest {

/// RawFile::encoding.used while a reader knows only that its texts were bytes, handed over as font text.
inline constexpr std::string_view kBytesOfUnknownEncoding = "?";

using FormatReader = std::function<void(ReadRequest const&, core::RowSink&)>;

/// Runs \p reader twice. \p file names the file in errors. \throws core::Error when texts were bytes and nothing says
/// in which encoding.
void read_with_encodings(std::string const& file, ReadRequest const& request, FormatReader const& reader,
                         core::RowSink& sink);

} // namespace hatang::ingest
