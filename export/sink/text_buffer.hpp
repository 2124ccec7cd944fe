// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Text on its way to a sink, in large pieces. Numbers are written by std::to_chars: never by a locale.

#include "core/date.hpp"
#include "export/sink/byte_sink.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace hatang::publish {

class TextBuffer {
public:
    explicit TextBuffer(std::unique_ptr<ByteSink> sink)
        : m_sink(std::move(sink)), m_bytes(std::make_unique_for_overwrite<char[]>(kCapacity)) {}

    void put(char character) {
        *room(1) = character;
        ++m_used;
    }

    void put(std::string_view text) {
        if (text.size() > kCapacity - m_used) {
            flush();
            if (text.size() > kCapacity) {
                m_sink->write(text);
                return;
            }
        }
        std::memcpy(m_bytes.get() + m_used, text.data(), text.size());
        m_used += text.size();
    }

    void put(char const* text) { put(std::string_view(text)); }

    void put_integer(std::int64_t value) {
        char* const start = room(kNumberRoom);
        m_used += static_cast<std::size_t>(std::to_chars(start, start + kNumberRoom, value).ptr - start);
    }

    /// The shortest text that reads back as the same number. \pre finite
    void put_real(double value);
    /// Degrees with at most seven decimals (about 1 cm), without trailing zeros. \pre |value| <= 360
    void put_degrees(double value);
    /// 2017-06-30.
    void put_iso(core::Date date);

    /// Everything to the sink, and the sink's own end.
    void finish() {
        flush();
        m_sink->finish();
    }

private:
    static constexpr std::size_t kCapacity = std::size_t{1} << 18U;
    static constexpr std::size_t kNumberRoom = 40;

    char* room(std::size_t bytes) {
        if (bytes > kCapacity - m_used) {
            flush();
        }
        return m_bytes.get() + m_used;
    }

    void flush() {
        if (m_used > 0) {
            m_sink->write({m_bytes.get(), std::exchange(m_used, 0)});
        }
    }

    std::unique_ptr<ByteSink> m_sink;
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_used = 0;
};

} // namespace hatang::publish
