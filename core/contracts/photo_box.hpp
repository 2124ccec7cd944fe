// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Photos that came back from the field: looked at, kept as they are, and kept once more for the public without the
/// words a camera writes into them. Implemented in import/.

#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::core {

struct PhotoFacts {
    std::string name;   ///< under which it was found: as names() has it
    std::string sha256; ///< of the file as it came
    std::int64_t bytes = 0;
    std::string taken_at;             ///< by its own words, "2026-03-05T08:15:00"; local time, empty = not said
    std::optional<GeoPoint> position; ///< by its own words (GPS tags of EXIF), WGS 84
    std::string refused;              ///< why it is no photo that may be kept; empty = fine
};

class PhotoBox {
public:
    virtual ~PhotoBox() = default;
    /// Every photo that was handed over, by its name in the folder or archive; empty when only named ones are looked
    /// for.
    virtual std::vector<std::string> names() const = 0;
    /// Nothing when there is no such file. Names that lead out of the folder are never followed. A photo that was
    /// handed over in another folder than \p name says is found by the last part of its name when no other has it.
    virtual std::optional<PhotoFacts> look(std::string const& name) = 0;
    /// Keeps the original and a public copy without EXIF, XMP, IPTC and comments. \throws Error(io)
    virtual void keep(std::string const& name) = 0;
};

} // namespace hatang::core
