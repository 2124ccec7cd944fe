// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"

#include <array>
#include <cmath>
#include <cstring>

namespace hatang::ingest {

namespace {

constexpr int kMaxDepth = 8;
constexpr std::uint32_t kExtendedZ = 0x80000000U;
constexpr std::uint32_t kExtendedM = 0x40000000U;
constexpr std::uint32_t kExtendedSrid = 0x20000000U;

template <typename Number> void append_number(std::string& bytes, Number value) {
    std::array<char, sizeof(Number)> raw{};
    std::memcpy(raw.data(), &value, raw.size());
    bytes.append(raw.data(), raw.size());
}

/// What one geometry's header says.
struct Header {
    bool swap = false;
    std::uint32_t type = 0; ///< 1–7
    std::uint32_t dimensions = 2;
};

class WkbNormaliser {
public:
    explicit WkbNormaliser(std::string_view bytes) : m_rest(bytes) {}

    std::optional<std::string> run() {
        if (!geometry(0, 0) || !m_rest.empty()) {
            return std::nullopt;
        }
        return std::move(m_out);
    }

private:
    template <typename Number> bool take(bool swap, Number& value) {
        if (m_rest.size() < sizeof value) {
            return false;
        }
        std::array<char, sizeof(Number)> raw{};
        for (std::size_t i = 0; i < raw.size(); ++i) {
            raw[i] = m_rest[swap ? raw.size() - 1 - i : i];
        }
        std::memcpy(&value, raw.data(), raw.size());
        m_rest.remove_prefix(raw.size());
        return true;
    }

    bool header(Header& header) {
        std::uint8_t order = 0;
        std::uint32_t code = 0;
        if (!take(false, order) || order > 1) {
            return false;
        }
        header.swap = order == 0;
        if (!take(header.swap, code)) {
            return false;
        }
        std::uint32_t const thousands = (code & 0x0FFFFFFFU) / 1000;
        bool const z = (code & kExtendedZ) != 0 || thousands == 1 || thousands == 3;
        bool const m = (code & kExtendedM) != 0 || thousands == 2 || thousands == 3;
        header.type = (code & 0x0FFFFFFFU) % 1000;
        header.dimensions = 2U + (z ? 1U : 0U) + (m ? 1U : 0U);
        std::uint32_t srid = 0;
        if (thousands > 3 || header.type < 1 || header.type > 7 ||
            ((code & kExtendedSrid) != 0 && !take(header.swap, srid))) {
            return false;
        }
        append_number(m_out, std::uint8_t{1});
        append_number(m_out, header.type + (z ? 1000U : 0U) + (m ? 2000U : 0U));
        return true;
    }

    bool coordinates(Header const& header, std::uint32_t positions, bool may_be_empty) {
        for (std::uint64_t i = 0; i < std::uint64_t{positions} * header.dimensions; ++i) {
            double value = 0.0;
            if (!take(header.swap, value) || (!std::isfinite(value) && !(may_be_empty && std::isnan(value)))) {
                return false;
            }
            append_number(m_out, value);
        }
        return true;
    }

    bool counted(Header const& header, std::uint32_t& count) {
        // a part has at least four bytes: a count beyond that is a lie, not a reason to loop
        if (!take(header.swap, count) || count > m_rest.size() / 4) {
            return false;
        }
        append_number(m_out, count);
        return true;
    }

    bool geometry(int depth, std::uint32_t parent) {
        Header head;
        std::uint32_t count = 0;
        if (depth > kMaxDepth || !header(head) || !fits(parent, head.type)) {
            return false;
        }
        if (head.type == 1) {
            return coordinates(head, 1, true);
        }
        if (!counted(head, count)) {
            return false;
        }
        if (head.type == 2) {
            return coordinates(head, count, false);
        }
        for (std::uint32_t i = 0; i < count; ++i) {
            std::uint32_t positions = 0;
            bool const good = head.type == 3 ? counted(head, positions) && coordinates(head, positions, false)
                                             : geometry(depth + 1, head.type);
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /// A MultiPoint holds points only, and so on; a collection and the top hold anything.
    static bool fits(std::uint32_t parent, std::uint32_t type) {
        return parent == 0 || parent == 7 || type + 3 == parent;
    }

    std::string_view m_rest;
    std::string m_out;
};

} // namespace

std::optional<std::string> normalise_wkb(std::string_view bytes) {
    return WkbNormaliser(bytes).run();
}

std::string_view geometry_type_name(std::uint32_t type) {
    constexpr std::array<std::string_view, 8> kNames{
        "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};
    return type < kNames.size() ? kNames[type] : "";
}

void WkbWriter::begin(WkbType type) {
    append_number(m_bytes, std::uint8_t{1});
    append_number(m_bytes, static_cast<std::uint32_t>(type));
}

void WkbWriter::count(std::size_t count) {
    append_number(m_bytes, static_cast<std::uint32_t>(count));
}

void WkbWriter::position(Position position) {
    append_number(m_bytes, position.x);
    append_number(m_bytes, position.y);
}

void WkbWriter::positions(std::span<Position const> positions) {
    count(positions.size());
    for (Position const& each : positions) {
        position(each);
    }
}

} // namespace hatang::ingest
