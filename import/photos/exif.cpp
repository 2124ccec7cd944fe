// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/photos/exif.hpp"

#include "import/photos/photo_parts.hpp"

#include <array>
#include <cmath>

namespace hatang::ingest {

namespace {

constexpr std::size_t kMostEntries = 500; // an IFD of a camera has a few dozen

/// The TIFF structure inside EXIF.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : m_bytes(bytes) {
        bool const little = bytes.starts_with("II");
        m_little = little;
        m_good = bytes.size() >= 8 && (little || bytes.starts_with("MM")) && number(2, 2) == 42;
    }

    bool good() const { return m_good; }
    std::uint32_t first() const { return number(4, 4); }

    /// 0 beyond the end.
    std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > m_bytes.size() || m_bytes.size() - at < size) {
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            auto const byte = static_cast<unsigned char>(m_bytes[at + (m_little ? size - 1 - i : i)]);
            value = value << 8U | byte;
        }
        return value;
    }

    struct Entry {
        std::uint32_t type = 0;
        std::uint32_t count = 0;
        std::size_t at = 0; ///< of its value
    };
    std::optional<Entry> find(std::size_t directory, std::uint32_t tag) const {
        std::size_t const entries = std::min<std::size_t>(number(directory, 2), kMostEntries);
        for (std::size_t i = 0; i < entries; ++i) {
            std::size_t const at = directory + 2 + i * 12;
            if (at + 12 > m_bytes.size()) {
                return std::nullopt;
            }
            if (number(at, 2) == tag) {
                Entry entry{number(at + 2, 2), number(at + 4, 4), at + 8};
                if (size_of(entry) > 4) {
                    entry.at = number(at + 8, 4);
                }
                return entry.at + size_of(entry) <= m_bytes.size() ? std::optional(entry) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    std::string_view text(Entry const& entry) const {
        auto const text = m_bytes.substr(entry.at, entry.count);
        return text.substr(0, text.find('\0'));
    }

    /// A ratio of two 32-bit numbers; NaN for a zero below.
    double ratio(Entry const& entry, std::size_t index) const {
        double const below = number(entry.at + index * 8 + 4, 4);
        return below == 0.0 ? std::nan("") : number(entry.at + index * 8, 4) / below;
    }

private:
    static std::size_t size_of(Entry const& entry) {
        constexpr std::array<std::size_t, 11> kSizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8};
        std::size_t const one = entry.type < kSizes.size() ? kSizes[entry.type] : 1;
        return one * std::size_t{entry.count};
    }

    std::string_view m_bytes;
    bool m_little = false;
    bool m_good = false;
};

/// Degrees, minutes, seconds as three ratios.
std::optional<double> degrees_of(Tiff const& tiff, std::size_t gps, std::uint32_t tag, std::string_view negative) {
    auto const reference = tiff.find(gps, tag);
    auto const value = tiff.find(gps, tag + 1);
    if (!reference || !value || value->type != 5 || value->count != 3) {
        return std::nullopt;
    }
    double const degrees = tiff.ratio(*value, 0) + tiff.ratio(*value, 1) / 60.0 + tiff.ratio(*value, 2) / 3600.0;
    if (!std::isfinite(degrees)) {
        return std::nullopt;
    }
    return tiff.text(*reference).starts_with(negative) ? -degrees : degrees;
}

std::optional<core::GeoPoint> position_of(Tiff const& tiff, std::size_t directory) {
    auto const pointer = tiff.find(directory, 0x8825);
    if (!pointer) {
        return std::nullopt;
    }
    std::size_t const gps = tiff.number(pointer->at, 4);
    auto const lat = degrees_of(tiff, gps, 1, "S");
    auto const lon = degrees_of(tiff, gps, 3, "W");
    bool const possible =
        lat && lon && std::abs(*lat) <= 90.0 && std::abs(*lon) <= 180.0 && (*lat != 0.0 || *lon != 0.0);
    return possible ? std::optional(core::GeoPoint{*lon, *lat}) : std::nullopt;
}

/// "2026:03:05 08:15:00" → "2026-03-05T08:15:00"; empty for anything else.
std::string moment_of(std::string_view text) {
    constexpr std::string_view kForm = "0000:00:00 00:00:00";
    if (text.size() != kForm.size()) {
        return {};
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const digit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == '0' ? !digit : text[i] != kForm[i]) {
            return {};
        }
    }
    std::string moment(text);
    moment[4] = moment[7] = '-';
    moment[10] = 'T';
    return moment;
}

} // namespace

ExifFacts read_exif(std::string_view bytes) {
    ExifFacts facts;
    Tiff const tiff(exif_part(bytes));
    if (!tiff.good()) {
        return facts;
    }
    std::size_t const directory = tiff.first();
    facts.position = position_of(tiff, directory);
    if (auto const pointer = tiff.find(directory, 0x8769)) {
        if (auto const taken = tiff.find(tiff.number(pointer->at, 4), 0x9003)) {
            facts.taken_at = moment_of(tiff.text(*taken));
        }
    }
    if (auto const turned = tiff.find(directory, 0x0112)) {
        auto const value = tiff.number(turned->at, 2);
        facts.orientation = value >= 1 && value <= 8 ? static_cast<std::uint16_t>(value) : std::uint16_t{1};
    }
    return facts;
}

} // namespace hatang::ingest
