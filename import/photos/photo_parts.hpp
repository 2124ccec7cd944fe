// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The segments of a JPEG and the chunks of a PNG.

#include <cstdint>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct PhotoPart {
    unsigned marker = 0;      ///< JPEG: second byte of its marker; PNG: 0
    std::string_view name;    ///< PNG: four letters
    std::string_view content; ///< without marker, name, length and check sum
    std::string_view whole;   ///< as it stands in the file
};

/// Up to and with the first scan of a JPEG (whole of the last part: the rest up to EOI), or every chunk up to IEND.
/// Empty when the bytes are cut or are neither.
std::vector<PhotoPart> photo_parts(std::string_view bytes);

/// The TIFF bytes of EXIF; empty when there are none.
std::string_view exif_part(std::string_view bytes);

} // namespace hatang::ingest
