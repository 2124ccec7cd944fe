// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Numbers (little-endian) and texts in a frame. Texts carry their length and a closing NUL, so that the reader can
/// hand them to C functions without a copy. Reading never passes the end: broken bytes are a WireError.

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace hatang::publish::wire {

/// The bytes break the protocol: a bug on one of the two sides.
class WireError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class ByteWriter {
public:
    template <typename Number> void number(Number value) {
        static_assert(std::is_arithmetic_v<Number>);
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        m_bytes.append(bytes, sizeof value);
    }
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        m_bytes.append(text);
        m_bytes.push_back('\0');
    }
    std::string const& bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    template <typename Number> Number number() {
        static_assert(std::is_arithmetic_v<Number>);
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    /// A view into the frame; data() is closed by NUL.
    std::string_view text() {
        auto const size = number<std::uint32_t>();
        auto const bytes = take(std::size_t{size} + 1);
        if (bytes.back() != '\0') {
            throw WireError("a text of a frame is not closed");
        }
        return bytes.substr(0, size);
    }
    bool at_end() const { return m_rest.empty(); }

private:
    std::string_view take(std::size_t size) {
        if (size > m_rest.size()) {
            throw WireError("a frame ends too early");
        }
        auto const taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }

    std::string_view m_rest;
};

} // namespace hatang::publish::wire
