// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/zip_bytes.hpp"

#include <zlib.h>

#include <array>
#include <stdexcept>

namespace hatang::hostile {

namespace {

constexpr std::uint32_t kLinkMode = 0120777;

/// Raw deflate, ended so that another piece may follow (Z_FULL_FLUSH) or so that nothing may (Z_FINISH).
std::string deflated(std::string_view content, int flush) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("deflateInit2");
    }
    std::string out(deflateBound(&stream, content.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, flush);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::uint32_t crc_of(std::string_view content) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<Bytef const*>(content.data()), content.size()));
}

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

/// What local and central headers have in common, from "version needed" to the lengths of name and extra.
void put_common(std::string& out, ZipMember const& member) {
    put(out, 20, 2);
    put(out, member.flags, 2);
    put(out, member.method, 2);
    put(out, 0x58740000, 4); // 20 March 2024
    put(out, member.crc, 4);
    put(out, static_cast<std::uint32_t>(member.packed.size()), 4);
    put(out, member.size, 4);
    put(out, static_cast<std::uint32_t>(member.name.size()), 2);
    put(out, 0, 2);
}

} // namespace

ZipMember packed(std::string name, std::string_view content) {
    ZipMember member;
    member.name = std::move(name);
    member.packed = deflated(content, Z_FINISH);
    member.crc = crc_of(content);
    member.size = static_cast<std::uint32_t>(content.size());
    return member;
}

ZipMember packed_repeated(std::string name, std::string_view head, std::string_view block, std::uint32_t times,
                          std::string_view tail) {
    ZipMember member;
    member.name = std::move(name);
    member.packed = deflated(head, Z_FULL_FLUSH);
    member.crc = crc_of(head);
    std::string const piece = deflated(block, Z_FULL_FLUSH);
    auto const block_crc = crc_of(block);
    for (std::uint32_t i = 0; i < times; ++i) {
        member.packed += piece;
        member.crc =
            static_cast<std::uint32_t>(crc32_combine(member.crc, block_crc, static_cast<z_off_t>(block.size())));
    }
    member.packed += deflated(tail, Z_FINISH);
    member.crc = static_cast<std::uint32_t>(crc32_combine(member.crc, crc_of(tail), static_cast<z_off_t>(tail.size())));
    member.size = static_cast<std::uint32_t>(head.size() + block.size() * times + tail.size());
    return member;
}

ZipMember symbolic_link(std::string name, std::string_view target) {
    ZipMember member = packed(std::move(name), target);
    member.attributes = kLinkMode << 16U;
    return member;
}

std::string zip_bytes(std::vector<ZipMember> const& members) {
    std::string out;
    std::string central;
    std::uint32_t place = 0;
    for (ZipMember const& member : members) {
        if (!member.shares_place) {
            place = static_cast<std::uint32_t>(out.size());
            out += "PK\x03\x04";
            put_common(out, member);
            out += member.name + member.packed;
        }
        central += "PK\x01\x02";
        put(central, 0x0314, 2); // made on Unix
        put_common(central, member);
        put(central, 0, 4); // comment, disk
        put(central, 0, 2);
        put(central, member.attributes, 4);
        put(central, place, 4);
        central += member.name;
    }
    auto const start = static_cast<std::uint32_t>(out.size());
    out += central + "PK\x05\x06";
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(central.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

} // namespace hatang::hostile
