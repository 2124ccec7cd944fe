// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a camera wrote into a photo (EXIF 2.32, CIPA DC-008), and the photo without it. Bytes from outside: every
/// offset is checked, every loop bounded; what is broken is left unread.

#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

enum class PhotoKind { none, jpeg, png };
/// By its first bytes.
PhotoKind photo_kind(std::string_view bytes);

struct ExifFacts {
    std::optional<core::GeoPoint> position; ///< WGS 84; nothing when not said or impossible
    std::string taken_at;                   ///< "2026-03-05T08:15:00", the camera's own clock
    std::uint16_t orientation = 1;          ///< 1..8
};
/// Of a JPEG or a PNG; empty facts when there are none.
ExifFacts read_exif(std::string_view bytes);

/// The same picture without EXIF, XMP, IPTC, comments, texts and whatever stands behind its end; of EXIF only the
/// orientation stays. Nothing when the bytes are no whole JPEG or PNG.
std::optional<std::string> stripped_photo(std::string_view bytes);

} // namespace hatang::ingest
