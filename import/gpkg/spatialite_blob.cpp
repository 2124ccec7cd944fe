// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gpkg/spatialite_blob.hpp"

#include <cstdint>
#include <cstring>

namespace hatang::ingest {

namespace {

constexpr std::size_t kFrame = 38; // start, byte order, SRID, four doubles of extent
constexpr char kPartMark = 0x69;
constexpr std::uint32_t kFirstMulti = 4;
constexpr std::uint32_t kTypes = 8;

class BlobWalker {
public:
    explicit BlobWalker(std::string bytes) : m_bytes(std::move(bytes)) {}

    /// m_bytes: byte order, type, content. Every mark of a part becomes a byte order.
    std::optional<std::string> run() {
        m_at = 1;
        bool const good = walk(true);
        return good && m_at == m_bytes.size() ? std::optional(m_bytes) : std::nullopt;
    }

private:
    bool take(std::uint32_t& number) {
        if (m_bytes.size() - m_at < sizeof number) {
            return false;
        }
        std::memcpy(&number, m_bytes.data() + m_at, sizeof number);
        m_at += sizeof number;
        return true;
    }

    bool skip_positions(std::uint64_t count, std::size_t position_bytes) {
        if (count > (m_bytes.size() - m_at) / position_bytes) {
            return false;
        }
        m_at += count * position_bytes;
        return true;
    }

    bool skip_line(std::size_t position_bytes) {
        std::uint32_t count = 0;
        return take(count) && skip_positions(count, position_bytes);
    }

    /// From the type on. Collections do not hold collections here.
    bool walk(bool may_have_parts) {
        std::uint32_t type = 0;
        if (!take(type) || type / 1000 > 3 || type % 1000 == 0 || type % 1000 >= kTypes) {
            return false;
        }
        constexpr std::size_t kOrdinates[] = {2, 3, 3, 4};
        std::size_t const position_bytes = kOrdinates[type / 1000] * sizeof(double);
        switch (type % 1000) {
        case 1: return skip_positions(1, position_bytes);
        case 2: return skip_line(position_bytes);
        case 3: {
            std::uint32_t rings = 0;
            bool good = take(rings);
            for (std::uint32_t i = 0; good && i < rings; ++i) {
                good = skip_line(position_bytes);
            }
            return good;
        }
        default: return may_have_parts && type % 1000 >= kFirstMulti && walk_parts();
        }
    }

    bool walk_parts() {
        std::uint32_t parts = 0;
        bool good = take(parts);
        for (std::uint32_t i = 0; good && i < parts; ++i) {
            good = m_at < m_bytes.size() && m_bytes[m_at] == kPartMark;
            if (good) {
                m_bytes[m_at++] = 1;
                good = walk(false);
            }
        }
        return good;
    }

    std::string m_bytes;
    std::size_t m_at = 0;
};

} // namespace

std::optional<std::string> wkb_of_spatialite(std::string_view blob) {
    bool const framed = blob.size() > kFrame + 6 && blob[0] == 0 && blob[1] == 1 && blob[kFrame] == 0x7C &&
                        static_cast<unsigned char>(blob.back()) == 0xFE;
    if (!framed) {
        return std::nullopt;
    }
    std::string wkb(1, 1);
    wkb.append(blob.substr(kFrame + 1, blob.size() - kFrame - 2));
    return BlobWalker(std::move(wkb)).run();
}

} // namespace hatang::ingest
