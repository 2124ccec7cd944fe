// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/wkb_walk.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <vector>

namespace hatang::spatial::detail {

namespace {

[[noreturn]] void refuse(std::string vi, std::string en) {
    throw core::data_error({"hình học WKB hỏng: " + vi, "the WKB geometry is broken: " + en});
}

class Walk {
public:
    Walk(std::string_view wkb, WkbSink& sink, WkbLimits limits) : m_wkb(wkb), m_sink(sink), m_limits(limits) {}

    void run() {
        read_geometry(1, nullptr);
        if (m_at != m_wkb.size()) {
            refuse(fmt::format("thừa {} byte ở cuối", m_wkb.size() - m_at),
                   fmt::format("{} bytes too many at the end", m_wkb.size() - m_at));
        }
    }

private:
    struct Header {
        WkbKind kind;
        std::size_t dimensions; ///< 2 to 4 numbers per position
    };

    std::size_t left() const { return m_wkb.size() - m_at; }

    void need(std::size_t bytes) const {
        if (left() < bytes) {
            refuse(fmt::format("thiếu dữ liệu tại byte {}", m_at), fmt::format("truncated at byte {}", m_at));
        }
    }

    template <typename Value> Value read() {
        need(sizeof(Value));
        return read_checked<Value>();
    }

    template <typename Value> Value read_checked() {
        std::array<char, sizeof(Value)> bytes;
        std::memcpy(bytes.data(), m_wkb.data() + m_at, sizeof(Value));
        m_at += sizeof(Value);
        if (m_swap) {
            std::ranges::reverse(bytes);
        }
        return std::bit_cast<Value>(bytes);
    }

    Header read_header() {
        auto const order = read<std::uint8_t>();
        if (order > 1) {
            refuse(fmt::format("thứ tự byte {} không hợp lệ", order), fmt::format("byte order {} is unknown", order));
        }
        m_swap = (order == 1) != (std::endian::native == std::endian::little);
        auto const code = read<std::uint32_t>();
        constexpr std::uint32_t kZ = 0x80000000U;
        constexpr std::uint32_t kM = 0x40000000U;
        constexpr std::uint32_t kSrid = 0x20000000U;
        if ((code & kSrid) != 0) {
            read<std::uint32_t>();
        }
        auto const plain = code & ~(kZ | kM | kSrid);
        auto const thousands = plain / 1000;
        auto const kind = plain % 1000;
        if (thousands > 3 || kind < 1 || kind > 7) {
            refuse(fmt::format("kiểu {} không được hỗ trợ", code), fmt::format("kind {} is not supported", code));
        }
        bool const z = (code & kZ) != 0 || thousands == 1 || thousands == 3;
        bool const m = (code & kM) != 0 || thousands >= 2;
        return {static_cast<WkbKind>(kind), 2U + (z ? 1U : 0U) + (m ? 1U : 0U)};
    }

    void read_geometry(std::size_t depth, WkbKind const* parent) {
        if (depth > m_limits.depth) {
            refuse(fmt::format("lồng nhau quá {} mức", m_limits.depth),
                   fmt::format("nested deeper than {}", m_limits.depth));
        }
        auto const header = read_header();
        check_parent(header.kind, parent);
        if (header.kind == WkbKind::point) {
            m_sink.begin(header.kind, 1);
            read_points(1, header, true);
        } else {
            auto const count = read<std::uint32_t>();
            m_sink.begin(header.kind, count);
            read_body(header, count, depth);
        }
        m_sink.end(header.kind);
    }

    void read_body(Header header, std::uint32_t count, std::size_t depth) {
        if (header.kind == WkbKind::line) {
            read_points(count, header, false);
            return;
        }
        // each part takes bytes, so a lying count ends at the end of the data
        need(static_cast<std::size_t>(count) * (header.kind == WkbKind::polygon ? 4U : 9U));
        bool const swap = m_swap;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (header.kind == WkbKind::polygon) {
                read_points(read<std::uint32_t>(), header, false);
            } else {
                read_geometry(depth + 1, &header.kind);
                m_swap = swap;
            }
        }
    }

    static void check_parent(WkbKind kind, WkbKind const* parent) {
        if (parent == nullptr || *parent == WkbKind::collection) {
            return;
        }
        if (static_cast<std::uint32_t>(kind) + 3U != static_cast<std::uint32_t>(*parent)) {
            refuse("phần tử không cùng kiểu với tập hợp chứa nó", "a part is of another kind than the multi around it");
        }
    }

    void read_points(std::uint32_t count, Header header, bool may_be_empty) {
        need(static_cast<std::size_t>(count) * header.dimensions * sizeof(double));
        m_vertices += count;
        if (m_vertices > m_limits.vertices) {
            refuse(fmt::format("quá {} đỉnh", m_limits.vertices),
                   fmt::format("more than {} vertices", m_limits.vertices));
        }
        m_points.resize(count);
        for (auto& point : m_points) {
            point.lon = read_checked<double>();
            point.lat = read_checked<double>();
            m_at += (header.dimensions - 2) * sizeof(double);
            if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) {
                if (may_be_empty && std::isnan(point.lon) && std::isnan(point.lat)) {
                    m_points.clear(); // POINT EMPTY is written as two NaN
                    break;
                }
                refuse(fmt::format("toạ độ không phải là số tại byte {}", m_at),
                       fmt::format("a coordinate is not a number at byte {}", m_at));
            }
        }
        m_sink.points(m_points);
    }

    std::string_view m_wkb;
    WkbSink& m_sink;
    WkbLimits m_limits;
    std::size_t m_at = 0;
    std::size_t m_vertices = 0;
    bool m_swap = false;
    std::vector<core::GeoPoint> m_points;
};

} // namespace

void walk_wkb(std::string_view wkb, WkbSink& sink, WkbLimits limits) {
    Walk(wkb, sink, limits).run();
}

} // namespace hatang::spatial::detail
