// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/photos/photo_parts.hpp"

#include "import/photos/exif.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace hatang::ingest {

namespace {

constexpr std::string_view kPngHead = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kExif{"Exif\0\0", 6};
constexpr std::size_t kMostParts = 10'000;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

/// Behind the marker EOI (FF D9) of the picture that starts at \p from; inside entropy-coded data FF is followed by 00
/// or a restart marker, and progressive pictures have more segments between scans.
std::optional<std::size_t> end_of_picture(std::string_view bytes, std::size_t from) {
    for (std::size_t at = from; at + 1 < bytes.size(); ++at) {
        if (byte_at(bytes, at) == 0xFF && byte_at(bytes, at + 1) == 0xD9) {
            return at + 2;
        }
    }
    return std::nullopt;
}

std::vector<PhotoPart> jpeg_parts(std::string_view bytes) {
    std::vector<PhotoPart> parts;
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && parts.size() < kMostParts) {
        unsigned const marker = byte_at(bytes, at + 1);
        if (byte_at(bytes, at) != 0xFF || marker == 0x00 || (marker >= 0xD0 && marker <= 0xD9)) {
            return {};
        }
        std::size_t const length = big_endian(bytes, at + 2, 2);
        if (length < 2 || at + 2 + length > bytes.size()) {
            return {};
        }
        auto const whole = bytes.substr(at, 2 + length);
        if (marker == 0xDA) { // start of scan: what follows is the picture
            auto const end = end_of_picture(bytes, at + 2 + length);
            if (!end) {
                return {};
            }
            parts.push_back({marker, {}, whole.substr(4), bytes.substr(at, *end - at)});
            return parts;
        }
        parts.push_back({marker, {}, whole.substr(4), whole});
        at += 2 + length;
    }
    return {};
}

std::vector<PhotoPart> png_parts(std::string_view bytes) {
    std::vector<PhotoPart> parts;
    std::size_t at = kPngHead.size();
    while (at + 12 <= bytes.size() && parts.size() < kMostParts) {
        std::size_t const length = big_endian(bytes, at, 4);
        if (length > bytes.size() - at - 12) {
            return {};
        }
        auto const name = bytes.substr(at + 4, 4);
        parts.push_back({0, name, bytes.substr(at + 8, length), bytes.substr(at, length + 12)});
        if (name == "IEND") {
            return parts;
        }
        at += length + 12;
    }
    return {};
}

/// Parts that make the picture; everything else could say where, when and by whom it was taken.
bool stays(PhotoPart const& part, PhotoKind kind) {
    if (kind == PhotoKind::jpeg) {
        bool const application = part.marker >= 0xE0 && part.marker <= 0xEF;
        bool const colours = part.marker == 0xE2 && part.content.starts_with(std::string_view("ICC_PROFILE\0", 12));
        return part.marker != 0xFE && (!application || part.marker == 0xE0 || part.marker == 0xEE || colours) &&
               !(part.marker == 0xE0 && !part.content.starts_with(std::string_view("JFIF\0", 5)));
    }
    static constexpr std::array<std::string_view, 12> kKept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                                            "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD"};
    return std::ranges::find(kKept, part.name) != kKept.end();
}

/// EXIF that says how the camera was held and nothing else.
std::string orientation_segment(std::uint16_t orientation) {
    std::string segment("\xFF\xE1\x00\x22"
                        "Exif\0\0"
                        "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                        4 + 6 + 19);
    segment += '\0';
    segment.back() = static_cast<char>(orientation);
    segment.append(2, '\0'); // the rest of the four bytes of the value
    segment.append(4, '\0'); // no further directory
    segment[3] = static_cast<char>(segment.size() - 2);
    return segment;
}

} // namespace

PhotoKind photo_kind(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) {
        return PhotoKind::jpeg;
    }
    return bytes.starts_with(kPngHead) ? PhotoKind::png : PhotoKind::none;
}

std::vector<PhotoPart> photo_parts(std::string_view bytes) {
    switch (photo_kind(bytes)) {
    case PhotoKind::jpeg: return jpeg_parts(bytes);
    case PhotoKind::png: return png_parts(bytes);
    case PhotoKind::none: break;
    }
    return {};
}

std::string_view exif_part(std::string_view bytes) {
    for (auto const& part : photo_parts(bytes)) {
        if (part.marker == 0xE1 && part.content.starts_with(kExif)) {
            return part.content.substr(kExif.size());
        }
        if (part.name == "eXIf") {
            return part.content;
        }
    }
    return {};
}

std::optional<std::string> stripped_photo(std::string_view bytes) {
    auto const parts = photo_parts(bytes);
    if (parts.empty()) {
        return std::nullopt;
    }
    auto const kind = photo_kind(bytes);
    std::string out(kind == PhotoKind::jpeg ? std::string_view("\xFF\xD8") : kPngHead);
    auto const orientation = read_exif(bytes).orientation;
    if (kind == PhotoKind::jpeg && orientation != 1) {
        out += orientation_segment(orientation);
    }
    for (auto const& part : parts) {
        if (stays(part, kind)) {
            out += part.whole;
        }
    }
    return out;
}

} // namespace hatang::ingest
