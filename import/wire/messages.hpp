// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The payloads of the file, finding and error frames.

#include "core/error.hpp"
#include "core/finding.hpp"
#include "core/raw/raw_row.hpp"

#include <string>
#include <string_view>

namespace hatang::ingest::wire {

/// What a reader says when it meets more than kMaxLayers or kMaxFields.
core::Error too_many_layers();
core::Error too_many_columns(std::string const& layer);

std::string encode_file(core::RawFile const& file);
std::string encode_finding(core::Finding const& finding);
std::string encode_error(core::Error const& error);

/// \throws WireError for anything that encode_x() does not make, texts that are not UTF-8 included.
core::RawFile decode_file(std::string_view payload);
core::Finding decode_finding(std::string_view payload);
core::Error decode_error(std::string_view payload);

} // namespace hatang::ingest::wire
