// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A file of the sample being written, in large pieces and without locale.

#include "core/geo_point.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace hatang::desk {

class SampleFile {
public:
    /// \throws core::Error(io)
    explicit SampleFile(std::filesystem::path path);
    /// Everything to the disk. \throws core::Error(io)
    void close();

    SampleFile& operator<<(std::string_view text) {
        m_text.append(text);
        return *this;
    }
    SampleFile& operator<<(char letter) {
        m_text.push_back(letter);
        return *this;
    }
    /// Plain digits.
    SampleFile& number(std::int64_t value);
    /// \p scaled / 10^\p decimals with exactly that many decimals, e.g. (1850, 2, ',') → 18,50.
    SampleFile& fixed(std::int64_t scaled, int decimals, char point = '.');
    /// Seven decimals (1 cm).
    SampleFile& degrees(double value);
    /// [lon,lat] of GeoJSON.
    SampleFile& position(core::GeoPoint point);
    /// To be called after each row: passes a full buffer on.
    void end_row() {
        constexpr std::size_t kFull = std::size_t{1} << 18U;
        if (m_text.size() >= kFull) {
            flush();
        }
    }

private:
    void flush();

    std::filesystem::path m_path;
    std::ofstream m_file;
    std::string m_text;
};

} // namespace hatang::desk
