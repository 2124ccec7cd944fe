// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Little-endian numbers and length-prefixed strings in a byte buffer. Reading is bounded: whatever the bytes, it
/// ends in a value or in a WireError.

#include <cstdint>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <type_traits>

namespace hatang::ingest::wire {

/// The bytes break the protocol; what() says where. Becomes a core::Error in the parent.
class WireError final : public std::exception {
public:
    explicit WireError(std::string what) : m_what(std::move(what)) {}
    char const* what() const noexcept override { return m_what.c_str(); }

private:
    std::string m_what;
};

class Writer {
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
    }
    std::string const& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    template <typename Number> Number number() {
        static_assert(std::is_arithmetic_v<Number>);
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    std::string_view text() { return take(number<std::uint32_t>()); }
    /// The next \p size bytes.
    std::string_view take(std::size_t size) {
        if (size > m_rest.size()) {
            throw WireError("a frame ends too early");
        }
        std::string_view const taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    std::size_t left() const { return m_rest.size(); }
    void expect_end() const {
        if (!m_rest.empty()) {
            throw WireError("a frame has bytes left over");
        }
    }

private:
    std::string_view m_rest;
};

} // namespace hatang::ingest::wire
