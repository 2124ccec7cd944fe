// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Bytes of a text file to UTF-8, by our own tables: GDAL 3.6.2 drops the last character of every CP1258 string.
/// The encoding is decided once for a whole file or column, said, and refused when the evidence is weak.

#include "core/raw/raw_row.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

enum class Charset { utf8, utf16_le, utf16_be, cp1258, tcvn3, vni, viscii };

/// "UTF-8", "utf8", "UTF-16LE", "CP1258", "windows-1258", "1258", "TCVN3", "ABC", "VNI", "VISCII"; nothing when it is
/// not one of ours.
std::optional<Charset> find_charset(std::string_view name);
/// \throws core::Error (usage) naming those there are.
Charset require_charset(std::string const& name);
/// TCVN3, VNI, VISCII, and CP1258, which programs without it take for Western European as well: decided column by
/// column, and undone in texts that are Unicode already too.
bool is_legacy(Charset charset);
std::string_view to_string(Charset charset);

/// \returns UTF-8 (not yet NFC). \throws core::Error naming the first byte that does not fit.
std::string decode(std::string_view bytes, Charset charset);

/// A whole text file as UTF-8.
struct DecodedText {
    std::string_view borrowed; ///< the caller's bytes, when they are UTF-8 already
    std::string owned;         ///< what was decoded otherwise
    core::EncodingEvidence evidence;

    std::string_view text() const { return owned.empty() ? borrowed : std::string_view(owned); }
};

/// \p forced decides, then a byte order mark, then valid UTF-8; a mark is taken off where \p forced does not contradict
/// it ("UTF-16" has the mark's order). Anything else, and bytes that the user says are of an old encoding, become font
/// text (font_text.hpp) and the encoding used is kBytesOfUnknownEncoding. \p file names it in errors.
/// \throws core::Error when the bytes are not what \p forced or the mark says.
DecodedText decode_text_file(std::string_view bytes, std::optional<std::string> const& forced, std::string const& file);

} // namespace hatang::ingest
