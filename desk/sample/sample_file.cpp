// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/sample_file.hpp"

#include "core/error.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace hatang::desk {

namespace {

core::Error write_error(std::filesystem::path const& path) {
    auto const name = path.string();
    return core::io_error({"không ghi được \"" + name + "\"", "cannot write '" + name + "'"},
                          {"kiểm tra quyền ghi và chỗ trống trên đĩa", "check the permissions and the free space"});
}

} // namespace

SampleFile::SampleFile(std::filesystem::path path) : m_path(std::move(path)), m_file(m_path, std::ios::binary) {
    if (!m_file) {
        throw write_error(m_path);
    }
}

void SampleFile::close() {
    flush();
    m_file.close();
    if (!m_file) {
        throw write_error(m_path);
    }
}

SampleFile& SampleFile::number(std::int64_t value) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_text.append(digits.data(), end);
    return *this;
}

SampleFile& SampleFile::fixed(std::int64_t scaled, int decimals, char point) {
    std::int64_t unit = 1;
    for (int at = 0; at < decimals; ++at) {
        unit *= 10;
    }
    if (scaled < 0) {
        m_text.push_back('-');
        scaled = -scaled;
    }
    number(scaled / unit);
    if (decimals > 0) {
        m_text.push_back(point);
        for (auto rest = scaled % unit; unit > 1; rest %= unit) {
            unit /= 10;
            m_text.push_back(static_cast<char>('0' + rest / unit));
        }
    }
    return *this;
}

SampleFile& SampleFile::degrees(double value) {
    return fixed(static_cast<std::int64_t>(std::floor(value * 1e7 + 0.5)), 7);
}

SampleFile& SampleFile::position(core::GeoPoint point) {
    *this << '[';
    degrees(point.lon) << ',';
    return degrees(point.lat) << ']';
}

void SampleFile::flush() {
    m_file.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
    m_text.clear();
    if (!m_file) {
        throw write_error(m_path);
    }
}

} // namespace hatang::desk
