// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/errors.hpp"
#include "core/cql2/detail/geometry_check.hpp"
#include "core/cql2/detail/token_stream.hpp"

#include <fmt/format.h>

namespace hatang::core::cql2::detail {

namespace {

Words const kCoordinate{"một tọa độ (số)", "a coordinate (a number)"};

Expression read_date(TokenStream& tokens, Place const& place) {
    auto const& token = tokens.require_text(
        {"ngày trong dấu nháy đơn: DATE('2017-06-30')", "a day in single quotes: DATE('2017-06-30')"});
    auto const day = parse_day(token.value);
    if (!day)
        throw bad_day(token.place, token.value);
    return {*day, place};
}

Expression read_timestamp(TokenStream& tokens, Place const& place) {
    auto const& token = tokens.require_text({"thời điểm trong dấu nháy đơn: TIMESTAMP('2017-06-30T17:00:00Z')",
                                             "a moment in single quotes: TIMESTAMP('2017-06-30T17:00:00Z')"});
    auto const moment = parse_moment(token.value);
    if (!moment)
        throw bad_moment(token.place, token.value);
    return {*moment, place};
}

Expression read_box(TokenStream& tokens, Place const& place) {
    Box box;
    do {
        box.numbers.push_back(tokens.require_number(kCoordinate));
    } while (box.numbers.size() < 6 && tokens.take_sign(","));
    check_box(place, box);
    return {std::move(box), place};
}

/// The geometry part of the grammar; counts positions so that a bomb ends before it is built.
class WktReader {
public:
    explicit WktReader(TokenStream& tokens) : m_tokens(tokens) {}

    /// Behind the kind's word.
    Geometry tagged(GeometryKind kind, bool in_collection) {
        m_place = m_tokens.peek().place;
        m_z.reset();
        bool const says_z = m_tokens.take_word("Z");
        m_tokens.require_sign("(", same_words(std::string(name_of(kind).wkt)));
        auto geometry = body(kind);
        if (says_z && !geometry.has_z && kind != GeometryKind::geometry_collection)
            throw filter_error(m_place, {"Z cần ba tọa độ cho mỗi điểm", "Z needs three coordinates per position"});
        check_geometry(m_place, geometry, in_collection);
        return geometry;
    }

private:
    /// Behind the opening bracket, to the closing one.
    Geometry body(GeometryKind kind) {
        Geometry geometry{kind, false, {}, {}};
        do {
            if (kind == GeometryKind::point || kind == GeometryKind::line_string)
                position(geometry);
            else
                geometry.parts.push_back(part(kind));
        } while (kind != GeometryKind::point && m_tokens.take_sign(","));
        m_tokens.require_sign(")", {"tọa độ cuối", "the last coordinate"});
        geometry.has_z = m_z.value_or(false);
        return geometry;
    }

    Geometry part(GeometryKind kind) {
        if (kind == GeometryKind::geometry_collection)
            return member();
        // Both MULTIPOINT((1 2), (3 4)) and the older MULTIPOINT(1 2, 3 4) are met.
        if (kind == GeometryKind::multi_point && !m_tokens.is_sign("(")) {
            Geometry point{GeometryKind::point, false, {}, {}};
            position(point);
            return point;
        }
        m_tokens.require_sign("(", same_words(std::string(name_of(kind).wkt) + "("));
        return body(part_kind(kind));
    }

    Geometry member() {
        auto const kind = m_tokens.peek().kind == TokenKind::word ? kind_of_wkt(m_tokens.peek().value) : std::nullopt;
        if (!kind || *kind == GeometryKind::geometry_collection)
            throw m_tokens.expected({"một hình trong tập hợp, ví dụ POINT(108.2 16.05)",
                                     "a geometry of the collection, for example POINT(108.2 16.05)"});
        m_tokens.take();
        auto const outer = m_z;
        auto geometry = tagged(*kind, true);
        if (outer && *outer != geometry.has_z)
            throw mixed_dimensions(m_place);
        m_z = geometry.has_z;
        return geometry;
    }

    void position(Geometry& into) {
        auto const& place = m_tokens.peek().place;
        std::size_t count = 0;
        while (count < 3 && (count < 2 || starts_number())) {
            // Plus zero: "-0.0" and "0" are the same place and shall be the same WKB.
            into.ordinates.push_back(m_tokens.require_number(kCoordinate) + 0.0);
            ++count;
        }
        if (m_z && *m_z != (count == 3))
            throw mixed_dimensions(place);
        m_z = count == 3;
        into.has_z = count == 3;
        if (++m_positions > kMaxPositions)
            throw too_many_positions(place);
    }

    bool starts_number() const {
        return m_tokens.peek().kind == TokenKind::number || m_tokens.is_sign("-") || m_tokens.is_sign("+");
    }

    TokenStream& m_tokens;
    std::optional<bool> m_z;
    std::size_t m_positions = 0;
    Place m_place;
};

} // namespace

bool is_literal_word(std::string_view word) {
    return same_keyword(word, "DATE") || same_keyword(word, "TIMESTAMP") || same_keyword(word, "BBOX") ||
           same_keyword(word, "INTERVAL") || kind_of_wkt(word).has_value();
}

bool begins_literal(TokenStream const& tokens) {
    if (tokens.peek().kind != TokenKind::word)
        return false;
    bool const bracket = tokens.is_sign("(", 1);
    if (bracket && (tokens.is_word("DATE") || tokens.is_word("TIMESTAMP") || tokens.is_word("BBOX")))
        return true;
    bool const bracket_after_z = tokens.is_word("Z", 1) && tokens.is_sign("(", 2);
    return (bracket || bracket_after_z) && kind_of_wkt(tokens.peek().value).has_value();
}

Expression read_literal(TokenStream& tokens) {
    auto const word = tokens.take();
    if (auto const kind = kind_of_wkt(word.value)) {
        auto geometry = WktReader(tokens).tagged(*kind, false);
        return {std::move(geometry), word.place};
    }
    tokens.require_sign("(", same_words(word.value));
    auto literal = same_keyword(word.value, "DATE")        ? read_date(tokens, word.place)
                   : same_keyword(word.value, "TIMESTAMP") ? read_timestamp(tokens, word.place)
                                                           : read_box(tokens, word.place);
    tokens.require_sign(")", {"giá trị", "the value"});
    return literal;
}

Expression read_bound_text(TokenStream& tokens) {
    auto const& token = tokens.take();
    if (token.value == "..")
        return {OpenBound{}, token.place};
    if (auto const day = parse_day(token.value))
        return {*day, token.place};
    if (auto const moment = parse_moment(token.value))
        return {*moment, token.place};
    throw bad_bound(token.place, token.value);
}

} // namespace hatang::core::cql2::detail
