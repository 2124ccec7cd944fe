// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/gpkg_blob.hpp"

#include "core/error.hpp"

#include <cstdint>
#include <cstring>

namespace hatang::store {

namespace {

constexpr std::int32_t kSrs = 4326;
constexpr std::size_t kHeaderSize = 8;
constexpr unsigned kLittleEndian = 0x01;
constexpr unsigned kEnvelopeXy = 0x02; // envelope code 1, in bits 1 to 3

void put_header(char* out, unsigned flags) {
    out[0] = 'G';
    out[1] = 'P';
    out[2] = 0;
    out[3] = static_cast<char>(flags);
    std::memcpy(out + 4, &kSrs, sizeof kSrs);
}

} // namespace

PointBlob point_blob(core::GeoPoint point) {
    PointBlob blob{};
    put_header(blob.data(), kLittleEndian);
    std::uint32_t const type = 1;
    blob[8] = 1;
    std::memcpy(blob.data() + 9, &type, sizeof type);
    std::memcpy(blob.data() + 13, &point.lon, sizeof point.lon);
    std::memcpy(blob.data() + 21, &point.lat, sizeof point.lat);
    return blob;
}

core::GeoPoint point_of_blob(std::string_view blob) {
    core::GeoPoint point;
    if (blob.size() != PointBlob{}.size())
        throw core::io_error({"toạ độ trong sổ đăng ký bị hỏng", "a position in the register is damaged"},
                             {"chạy 'hatang register verify'", "run 'hatang register verify'"});
    std::memcpy(&point.lon, blob.data() + 13, sizeof point.lon);
    std::memcpy(&point.lat, blob.data() + 21, sizeof point.lat);
    return point;
}

std::string area_blob(std::string_view wkb, core::GeoBox const& box) {
    std::array<double, 4> const envelope{box.min_lon, box.max_lon, box.min_lat, box.max_lat};
    std::string blob(kHeaderSize + sizeof envelope, '\0');
    put_header(blob.data(), kLittleEndian | kEnvelopeXy);
    std::memcpy(blob.data() + kHeaderSize, envelope.data(), sizeof envelope);
    blob.append(wkb);
    return blob;
}

std::string_view wkb_of_blob(std::string_view blob) {
    if (blob.size() < kHeaderSize)
        return {};
    constexpr std::array<std::size_t, 5> kEnvelopeSizes{0, 32, 48, 48, 64};
    std::size_t const code = (static_cast<unsigned char>(blob[3]) >> 1U) & 0x07U;
    std::size_t const start = kHeaderSize + (code < kEnvelopeSizes.size() ? kEnvelopeSizes[code] : 0);
    return start <= blob.size() ? blob.substr(start) : std::string_view();
}

} // namespace hatang::store
