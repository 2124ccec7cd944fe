// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/wkb_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <vector>

namespace hatang::spatial::detail {

namespace {

template <typename Value> std::array<char, sizeof(Value)> little_endian(Value value) {
    auto bytes = std::bit_cast<std::array<char, sizeof(Value)>>(value);
    if constexpr (std::endian::native == std::endian::big) {
        std::ranges::reverse(bytes);
    }
    return bytes;
}

class Rewriter final : public WkbSink {
public:
    void begin(WkbKind kind, std::uint32_t count) override {
        m_kinds.push_back(kind);
        m_writer.header(kind, count);
    }
    void points(std::span<core::GeoPoint const> points) override {
        if (m_kinds.back() == WkbKind::polygon) {
            m_writer.count(static_cast<std::uint32_t>(points.size()));
        }
        if (m_kinds.back() == WkbKind::point && points.empty()) {
            constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
            constexpr std::array<core::GeoPoint, 1> kEmpty{core::GeoPoint{kNone, kNone}};
            m_writer.points(kEmpty);
            return;
        }
        m_writer.points(points);
    }
    void end(WkbKind /*kind*/) override { m_kinds.pop_back(); }
    std::string take() { return m_writer.take(); }

private:
    WkbWriter m_writer;
    std::vector<WkbKind> m_kinds;
};

} // namespace

template <typename Value> void WkbWriter::put(Value value) {
    auto const bytes = little_endian(value);
    m_bytes.append(bytes.data(), bytes.size());
}

void WkbWriter::header(WkbKind kind, std::uint32_t count) {
    put(std::uint8_t{1});
    put(static_cast<std::uint32_t>(kind));
    if (kind != WkbKind::point) {
        put(count);
    }
}

void WkbWriter::count(std::uint32_t value) {
    put(value);
}

void WkbWriter::points(std::span<core::GeoPoint const> points) {
    for (auto const& point : points) {
        put(point.lon);
        put(point.lat);
    }
}

void WkbWriter::count_at(std::size_t at, std::uint32_t value) {
    auto const bytes = little_endian(value);
    m_bytes.replace(at, bytes.size(), bytes.data(), bytes.size());
}

std::string plain_wkb(std::string_view wkb, WkbLimits limits) {
    Rewriter rewriter;
    walk_wkb(wkb, rewriter, limits);
    return rewriter.take();
}

} // namespace hatang::spatial::detail
