// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Taking the members of a map one by one, strictly: what nobody took is an unknown key and is refused, with the known
/// ones named.

#include "core/date.hpp"
#include "core/document/document.hpp"
#include "core/words.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// Every function may throw core::Error(invalid_data): "FILE line N: key 'k' must be a number".
class MapReader {
public:
    /// \p source names the file in messages. Both must outlive the reader.
    MapReader(Document const& map, std::string_view source);

    int line() const { return m_map->line; }
    Document const& document() const { return *m_map; }
    std::string_view source() const { return m_source; }
    /// nullptr when absent or null.
    Document const* take(std::string_view key);
    Document const& need(std::string_view key);

    std::string text(std::string_view key, std::string otherwise = {});
    std::string need_text(std::string_view key);
    /// Point as the decimal mark; finite.
    std::optional<double> number(std::string_view key);
    double need_number(std::string_view key);
    std::optional<bool> flag(std::string_view key);
    std::optional<Date> day(std::string_view key);
    /// One text or a list of texts.
    std::vector<std::string> texts(std::string_view key);
    /// {vi: …, en: …}, or one text for both.
    Words words(std::string_view key);
    /// A list of maps; empty when absent.
    std::vector<MapReader> maps(std::string_view key);
    std::optional<MapReader> map(std::string_view key);

    /// \throws for keys that were not taken.
    void finish() const;
    [[noreturn]] void refuse(Words what) const;
    [[noreturn]] void refuse_at(int line, Words what) const;

private:
    [[noreturn]] void refuse_unknown(int line, std::string const& key) const;
    Document const& scalar(std::string_view key, Document const& node) const;

    Document const* m_map;
    std::string_view m_source;
    std::set<std::string, std::less<>> m_known;
};

} // namespace hatang::core
