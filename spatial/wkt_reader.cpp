// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace hatang::spatial {

namespace {

using detail::WkbKind;

constexpr std::size_t kDeepest = 8;

struct KindName {
    std::string_view name;
    WkbKind kind;
};

constexpr std::array<KindName, 7> kKinds{{{"POINT", WkbKind::point},
                                          {"LINESTRING", WkbKind::line},
                                          {"POLYGON", WkbKind::polygon},
                                          {"MULTIPOINT", WkbKind::multi_point},
                                          {"MULTILINESTRING", WkbKind::multi_line},
                                          {"MULTIPOLYGON", WkbKind::multi_polygon},
                                          {"GEOMETRYCOLLECTION", WkbKind::collection}}};

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// A recursive-descent reader; Z and M are read and left out.
class WktReader {
public:
    explicit WktReader(std::string_view text) : m_text(text) {}

    std::string read() {
        read_tagged(1);
        skip_space();
        if (m_at != m_text.size()) {
            expected("cuối chuỗi", "the end of the text");
        }
        return m_writer.take();
    }

private:
    [[noreturn]] void expected(std::string_view vi, std::string_view en) const {
        throw core::data_error({fmt::format("WKT sai tại ký tự {}: cần {}", m_at + 1, vi),
                                fmt::format("the WKT is wrong at character {}: {} expected", m_at + 1, en)});
    }

    void skip_space() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }

    bool take(char c) {
        skip_space();
        if (m_at < m_text.size() && m_text[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }

    void require(char c) {
        if (!take(c)) {
            expected(fmt::format("'{}'", c), fmt::format("'{}'", c));
        }
    }

    /// The next word in capitals, without moving on.
    std::string peek_word() {
        skip_space();
        std::string word;
        for (auto at = m_at; at < m_text.size() && is_letter(m_text[at]); ++at) {
            auto const c = m_text[at];
            word += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        return word;
    }

    bool take_word(std::string_view word) {
        if (peek_word() != word) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    void read_tagged(std::size_t depth) {
        if (depth > kDeepest) {
            expected(fmt::format("không quá {} mức lồng nhau", kDeepest),
                     fmt::format("no more than {} levels", kDeepest));
        }
        auto const word = peek_word();
        for (auto const& known : kKinds) {
            if (word == known.name) {
                m_at += word.size();
                m_dimensions = take_word("ZM") ? 4 : (take_word("Z") || take_word("M")) ? 3 : 0;
                read_body(known.kind, depth);
                return;
            }
        }
        expected("kiểu hình học như POINT, POLYGON", "a geometry type such as POINT or POLYGON");
    }

    void read_body(WkbKind kind, std::size_t depth) {
        bool const empty = take_word("EMPTY");
        if (kind == WkbKind::point) {
            m_writer.header(kind, 1);
            m_writer.points(std::array{empty ? core::GeoPoint{std::nan(""), std::nan("")} : read_in_brackets()});
            return;
        }
        m_writer.header(kind, 0);
        auto const count_at = m_writer.size() - sizeof(std::uint32_t);
        m_writer.count_at(count_at, empty ? 0U : read_list(kind, depth));
    }

    core::GeoPoint read_in_brackets() {
        require('(');
        auto const point = read_position();
        require(')');
        return point;
    }

    std::uint32_t read_list(WkbKind kind, std::size_t depth) {
        std::uint32_t count = 0;
        require('(');
        do {
            ++count;
            switch (kind) {
            case WkbKind::point:
            case WkbKind::line: m_writer.points(std::array{read_position()}); break;
            case WkbKind::polygon: read_ring(); break;
            case WkbKind::multi_point: read_member_point(); break;
            case WkbKind::multi_line: read_body(WkbKind::line, depth); break;
            case WkbKind::multi_polygon: read_body(WkbKind::polygon, depth); break;
            case WkbKind::collection: read_tagged(depth + 1); break;
            }
        } while (take(','));
        require(')');
        return count;
    }

    void read_ring() {
        auto const count_at = m_writer.size();
        m_writer.count(0);
        m_writer.count_at(count_at, read_list(WkbKind::line, 0));
    }

    /// MULTIPOINT (1 2, 3 4) is as common as MULTIPOINT ((1 2), (3 4)).
    void read_member_point() {
        skip_space();
        bool const bracketed = m_at < m_text.size() && m_text[m_at] == '(';
        m_writer.header(WkbKind::point, 1);
        m_writer.points(std::array{bracketed ? read_in_brackets() : read_position()});
    }

    core::GeoPoint read_position() {
        core::GeoPoint const point{read_number(), read_number()};
        int extra = 0;
        skip_space();
        while (m_at < m_text.size() && m_text[m_at] != ',' && m_text[m_at] != ')') {
            if (++extra > 2 || (m_dimensions != 0 && extra > m_dimensions - 2)) {
                expected("',' hoặc ')'", "',' or ')'");
            }
            read_number();
            skip_space();
        }
        return point;
    }

    double read_number() {
        skip_space();
        double value = 0.0;
        auto const* const begin = m_text.data() + m_at;
        auto const* const end = m_text.data() + m_text.size();
        auto const [stop, error] = std::from_chars(begin, end, value);
        if (error != std::errc{} || !std::isfinite(value)) {
            expected("một số", "a number");
        }
        m_at += static_cast<std::size_t>(stop - begin);
        return value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_dimensions = 0; ///< 0: not said
    detail::WkbWriter m_writer;
};

} // namespace

std::string wkb_of_wkt(std::string_view wkt) {
    return WktReader(wkt).read();
}

} // namespace hatang::spatial
