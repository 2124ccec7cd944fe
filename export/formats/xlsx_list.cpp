// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "export/formats/format_writers.hpp"
#include "export/formats/xlsx_book.hpp"
#include "export/shape.hpp"
#include "export/sink/new_file.hpp"

#include <algorithm>

namespace hatang::publish {

namespace {

constexpr std::size_t kRowsMeasured = 1000;
constexpr std::size_t kWidest = 60;

/// The list on the first sheet, what it is on the second. Rows go straight to the disk (constant memory).
class XlsxList final : public core::ListWriter {
public:
    XlsxList(FileDestination const& destination, ListStyle style)
        : m_file(destination), m_style(std::move(style)), m_book(m_file.temporary()) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_book.describe(header.title.in(m_style.language), m_style.made_at);
        m_book.add_sheet(header.name.empty() ? "list" : header.name);
        auto headings = headings_of(header, m_style, Headings::people);
        if (adds_position(header)) {
            auto const words = position_headings(m_style.headings.value_or(Headings::people), m_style.language);
            headings.insert(headings.end(), words.begin(), words.end());
        }
        for (std::size_t at = 0; at < headings.size(); ++at) {
            m_book.put_heading({0, at}, headings[at]);
            // Room for the arrow of the filter.
            m_widths.push_back(core::display_width(headings[at]) + 3);
        }
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        if (++m_count > kXlsxMostRows) {
            throw core::data_error({"danh sách dài hơn một trang tính Excel (1.048.575 dòng)",
                                    "the list is longer than an Excel sheet (1,048,575 rows)"},
                                   {"chọn --format csv hoặc gpkg, hoặc lọc bớt bằng --where",
                                    "choose --format csv or gpkg, or narrow it down with --where"});
        }
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            put_cell(at, row.cells[at]);
        }
        if (auto const point = point_of(row.geometry_wkb); point && adds_position(m_header)) {
            m_book.put_real({m_count, row.cells.size()}, point->lon, 7);
            m_book.put_real({m_count, row.cells.size() + 1}, point->lat, 7);
        }
    }

    void end() override {
        for (std::size_t at = 0; at < m_widths.size(); ++at) {
            m_book.set_width(at, std::min(m_widths[at], kWidest));
        }
        m_book.finish_table(m_count, m_widths.size());
        put_facts();
        m_book.close(m_file.target());
        m_file.commit();
    }

private:
    bool vietnamese() const { return m_style.language == core::Language::vi; }

    void put_cell(std::size_t column, core::Cell const& cell) {
        XlsxPlace const place{m_count, column};
        if (auto const* text = std::get_if<std::string_view>(&cell)) {
            m_book.put_text(place, *text);
            widen(column, *text);
        } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
            m_book.put_integer(place, *integer);
        } else if (auto const* real = std::get_if<double>(&cell)) {
            m_book.put_real(place, *real, m_header.columns[column].decimals);
        } else if (auto const* date = std::get_if<core::Date>(&cell)) {
            m_book.put_date(place, *date);
            m_widths[column] = std::max<std::size_t>(m_widths[column], 11);
        } else if (auto const* flag = std::get_if<bool>(&cell)) {
            m_book.put_boolean(place, *flag);
        }
    }

    void widen(std::size_t column, std::string_view text) {
        if (m_count <= kRowsMeasured && text.size() > m_widths[column] && m_widths[column] < kWidest) {
            m_widths[column] = std::max(m_widths[column], core::display_width(text) + 1);
        }
    }

    void put_facts() {
        m_book.add_sheet(vietnamese() ? "Thông tin" : "About");
        std::size_t line = 0;
        auto const label = [&](char const* vi, char const* en) {
            m_book.put_heading({line, 0}, vietnamese() ? vi : en);
            return XlsxPlace{line++, 1};
        };
        m_book.put_text(label("Danh sách", "List"), m_header.title.in(m_style.language));
        if (m_style.made_at.time_since_epoch().count() != 0) {
            // Viet Nam keeps UTC+7 all year.
            auto const day = std::chrono::floor<std::chrono::days>(m_style.made_at + std::chrono::hours{7});
            m_book.put_date(label("Ngày lập", "Made on"), core::Date{day});
        }
        m_book.put_integer(label("Số dòng", "Rows"), static_cast<std::int64_t>(m_count));
        if (m_header.total) {
            m_book.put_integer(label("Tổng số khớp điều kiện", "Matching in all"), *m_header.total);
        }
        if (m_header.geometry != core::ListGeometry::none) {
            m_book.put_text(label("Hệ toạ độ", "Coordinate system"), "WGS 84 (EPSG:4326)");
        }
        m_book.set_width(0, 26);
        m_book.set_width(1, kWidest);
    }

    NewFile m_file;
    ListStyle m_style;
    XlsxBook m_book;
    core::ListHeader m_header;
    std::vector<std::size_t> m_widths;
    std::size_t m_count = 0;
};

} // namespace

std::unique_ptr<core::ListWriter> make_xlsx_writer(FileDestination const& destination, ListStyle style) {
    return std::make_unique<XlsxList>(destination, std::move(style));
}

} // namespace hatang::publish
