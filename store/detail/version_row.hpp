// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rows on their way into a table: the same visit of the fields fills the canonical bytes and the statement, so that
/// what is hashed is what is stored. Empty text is stored as NULL.

#include "core/uuid.hpp"
#include "store/detail/row_digest.hpp"
#include "store/detail/sqlite.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::store {

/// ISO text of a day in place: three versions a station are too many for a formatter.
class DayText {
public:
    explicit DayText(core::Date day) {
        auto const put = [this](std::size_t at, int digits, unsigned value) {
            for (std::size_t i = at + static_cast<std::size_t>(digits); i > at; value /= 10)
                m_text[--i] = static_cast<char>('0' + value % 10);
        };
        put(0, 4, static_cast<unsigned>(static_cast<int>(day.year())));
        put(5, 2, static_cast<unsigned>(day.month()));
        put(8, 2, static_cast<unsigned>(day.day()));
    }
    std::string_view view() const { return {m_text.data(), m_text.size()}; }

private:
    std::array<char, 10> m_text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
};

/// Fields into canonical bytes.
class ByteSink {
public:
    explicit ByteSink(RowBytes& out) : m_out(out) {}
    void integer(std::int64_t value) { m_out.integer(value); }
    void required(std::string_view text) { m_out.text(text); }
    void text(std::string_view text) { text.empty() ? m_out.null() : m_out.text(text); }
    void length(std::optional<core::Length> value) { value ? m_out.real(value->metres()) : m_out.null(); }
    void date(std::optional<core::Date> value) { value ? m_out.text(DayText(*value).view()) : m_out.null(); }
    void blob(std::string_view bytes) { bytes.empty() ? m_out.null() : m_out.blob(bytes); }
    template <typename Id> void id(std::optional<Id> value) { value ? m_out.integer(value->value()) : m_out.null(); }

private:
    RowBytes& m_out;
};

/// Fields into the parameters of a statement, from a first index on.
class BindSink {
public:
    BindSink(Statement& statement, int first) : m_statement(statement), m_index(first) {}
    void integer(std::int64_t value) { m_statement.bind(m_index++, value); }
    void required(std::string_view text) { m_statement.bind(m_index++, text); }
    void text(std::string_view text) { text.empty() ? null() : required(text); }
    void length(std::optional<core::Length> value) { value ? real(value->metres()) : null(); }
    void date(std::optional<core::Date> value) { value ? copied(DayText(*value).view()) : null(); }
    void blob(std::string_view bytes) {
        bytes.empty() ? null() : static_cast<void>(m_statement.bind_blob(m_index++, bytes));
    }
    template <typename Id> void id(std::optional<Id> value) { value ? integer(value->value()) : null(); }

private:
    void null() { m_statement.bind_null(m_index++); }
    void real(double value) { m_statement.bind(m_index++, value); }
    void copied(std::string_view text) { m_statement.bind_copy(m_index++, text); }
    Statement& m_statement;
    int m_index;
};

/// The columns before the content, in table order (change_to is always NULL at first).
struct VersionHead {
    std::int64_t fid = 0;
    std::int64_t entity = 0;
    core::Uuid uuid;
    std::int64_t version = 1;
    std::optional<core::Date> valid_from;
    std::optional<core::Date> valid_to;
    std::int64_t change_from = 0;
    std::int64_t content_hash = 0;

    template <typename Sink> void visit(Sink& sink) const {
        sink.integer(fid);
        sink.integer(entity);
        sink.blob({reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()});
        sink.integer(version);
        sink.date(valid_from);
        sink.date(valid_to);
        sink.integer(change_from);
        sink.integer(content_hash);
    }
    static constexpr int kColumns = 8;
};

/// A stored value, for the slow path that copies and alters old versions.
struct Blob {
    std::string bytes;
    bool operator==(Blob const&) const = default;
};
using StoredValue = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;
StoredValue stored_value(Statement const& row, int column);
void append(RowBytes& out, StoredValue const& value);
void bind(Statement& statement, int index, StoredValue const& value);

} // namespace hatang::store
