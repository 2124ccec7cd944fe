// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/document/map_reader.hpp"

#include "core/error.hpp"
#include "core/text/nearest_names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cmath>

namespace hatang::core {

namespace {

/// Of long lists only those that resemble what was written are told.
constexpr std::size_t kNamesTold = 16;

std::optional<double> plain_number(std::string const& text) {
    double value = 0.0;
    auto const* const end = text.data() + text.size();
    auto const result = std::from_chars(text.data(), end, value);
    bool const whole = result.ec == std::errc{} && result.ptr == end && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

} // namespace

MapReader::MapReader(Document const& map, std::string_view source) : m_map(&map), m_source(source) {
    if (map.kind != Document::Kind::map) {
        refuse({"cần các cặp khóa: giá trị", "expected key: value pairs"});
    }
}

void MapReader::refuse_at(int line, Words what) const {
    throw data_error({fmt::format("{} dòng {}: {}", m_source, line, what.vi),
                      fmt::format("{} line {}: {}", m_source, line, what.en)});
}

void MapReader::refuse(Words what) const {
    refuse_at(m_map->line, std::move(what));
}

Document const* MapReader::take(std::string_view key) {
    m_known.emplace(key);
    Document const* const found = m_map->find(key);
    return found == nullptr || found->kind == Document::Kind::null ? nullptr : found;
}

Document const& MapReader::need(std::string_view key) {
    Document const* const found = take(key);
    if (found == nullptr) {
        refuse({fmt::format("thiếu khóa '{}'", key), fmt::format("key '{}' is missing", key)});
    }
    return *found;
}

Document const& MapReader::scalar(std::string_view key, Document const& node) const {
    if (node.kind != Document::Kind::scalar) {
        refuse_at(node.line,
                  {fmt::format("'{}' phải là một giá trị", key), fmt::format("'{}' must be one value", key)});
    }
    return node;
}

std::string MapReader::text(std::string_view key, std::string otherwise) {
    Document const* const found = take(key);
    return found == nullptr ? std::move(otherwise) : scalar(key, *found).text;
}

std::string MapReader::need_text(std::string_view key) {
    std::string text = scalar(key, need(key)).text;
    if (text.empty()) {
        refuse({fmt::format("khóa '{}' để trống", key), fmt::format("key '{}' is empty", key)});
    }
    return text;
}

std::optional<double> MapReader::number(std::string_view key) {
    Document const* const found = take(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    auto const value = plain_number(scalar(key, *found).text);
    if (!value || found->quoted) {
        refuse_at(found->line, {fmt::format("'{}' phải là số, dấu chấm thập phân, có '{}'", key, found->text),
                                fmt::format("'{}' must be a number with a point, got '{}'", key, found->text)});
    }
    return value;
}

double MapReader::need_number(std::string_view key) {
    need(key);
    return *number(key);
}

std::optional<bool> MapReader::flag(std::string_view key) {
    Document const* const found = take(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    std::string const& word = scalar(key, *found).text;
    if (word != "true" && word != "false") {
        refuse_at(found->line, {fmt::format("'{}' phải là true hoặc false, có '{}'", key, word),
                                fmt::format("'{}' must be true or false, got '{}'", key, word)});
    }
    return word == "true";
}

std::optional<Date> MapReader::day(std::string_view key) {
    Document const* const found = take(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    auto const day = parse_date(scalar(key, *found).text);
    if (!day) {
        refuse_at(found->line, {fmt::format("'{}' phải là một ngày như 2017-06-30, có '{}'", key, found->text),
                                fmt::format("'{}' must be a day like 2017-06-30, got '{}'", key, found->text)});
    }
    return day;
}

std::vector<std::string> MapReader::texts(std::string_view key) {
    Document const* const found = take(key);
    std::vector<std::string> texts;
    if (found == nullptr) {
        return texts;
    }
    if (found->kind == Document::Kind::scalar) {
        return {found->text};
    }
    for (Document const& item : found->items) {
        texts.push_back(scalar(key, item).text);
    }
    if (found->kind != Document::Kind::list) {
        refuse_at(found->line,
                  {fmt::format("'{}' phải là một danh sách", key), fmt::format("'{}' must be a list", key)});
    }
    return texts;
}

Words MapReader::words(std::string_view key) {
    Document const* const found = take(key);
    if (found == nullptr) {
        return {};
    }
    if (found->kind == Document::Kind::scalar) {
        return same_words(found->text);
    }
    MapReader reader(*found, m_source);
    Words words{reader.need_text("vi"), reader.need_text("en")};
    reader.finish();
    return words;
}

std::vector<MapReader> MapReader::maps(std::string_view key) {
    Document const* const found = take(key);
    std::vector<MapReader> readers;
    if (found == nullptr) {
        return readers;
    }
    if (found->kind != Document::Kind::list) {
        refuse_at(found->line,
                  {fmt::format("'{}' phải là một danh sách", key), fmt::format("'{}' must be a list", key)});
    }
    for (Document const& item : found->items) {
        readers.emplace_back(item, m_source);
    }
    return readers;
}

std::optional<MapReader> MapReader::map(std::string_view key) {
    Document const* const found = take(key);
    return found == nullptr ? std::nullopt : std::optional(MapReader(*found, m_source));
}

void MapReader::refuse_unknown(int line, std::string const& key) const {
    std::vector<std::string> const names(m_known.begin(), m_known.end());
    auto const nearest = nearest_names(key, names, kNamesTold);
    auto const known = fmt::to_string(fmt::join(names.size() > kNamesTold ? nearest : names, ", "));
    std::size_t const more = names.size() > kNamesTold ? names.size() - kNamesTold : 0;
    core::Words const rest = more == 0
                                 ? core::Words{}
                                 : core::Words{fmt::format(" và {} khóa nữa", more), fmt::format(" and {} more", more)};
    refuse_at(line, {fmt::format("không có khóa '{}'; các khóa: {}{}", key, known, rest.vi),
                     fmt::format("there is no key '{}'; the keys are: {}{}", key, known, rest.en)});
}

void MapReader::finish() const {
    for (auto const& [key, node] : m_map->members) {
        if (!m_known.contains(key)) {
            refuse_unknown(node.line, key);
        }
    }
}

} // namespace hatang::core
