// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/rejected_book.hpp"

#include "core/text/unicode.hpp"
#include "export/formats/xlsx_book.hpp"
#include "export/sink/new_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace hatang::publish {

namespace {

constexpr std::array<std::string_view, 3> kOwnColumns{"dòng", "lý do từ chối", "reason"};
constexpr std::array<std::size_t, 3> kOwnWidths{14, 60, 60};
constexpr std::size_t kWidest = 40;

/// "Cột "X" = "abc": …" for each, errors first.
std::string reason_of(std::vector<core::Finding> const& findings, core::Language language) {
    std::string reason;
    for (auto const& finding : findings) {
        reason += reason.empty() ? "" : "; ";
        if (!finding.field.empty()) {
            reason += fmt::format("{} \"{}\"", language == core::Language::vi ? "Cột" : "Column", finding.field);
            reason += finding.value.empty() ? "" : fmt::format(" = \"{}\"", finding.value);
            reason += ": ";
        }
        reason += finding.message.in(language);
    }
    return core::printable(reason);
}

} // namespace

struct RejectedBook::Impl {
    Impl(FileDestination const& destination, std::chrono::sys_seconds made_at)
        : file(destination), book(file.temporary()) {
        book.describe("hatang: dòng bị từ chối / rejected rows", made_at);
    }

    void begin_sheet() {
        finish_sheet();
        auto sheet = name.empty() ? "rejected" : name;
        for (int again = 2; !names.insert(sheet).second; ++again) {
            sheet = fmt::format("{} {}", again, name); // names are cut at their end
        }
        book.add_sheet(sheet);
        in_sheet = 0;
        open = true;
        for (std::size_t at = 0; at < kOwnColumns.size(); ++at) {
            book.put_heading({0, at}, fmt::format("{}{}", core::kOwnHeading, kOwnColumns[at]));
            book.set_width(at, kOwnWidths[at]);
        }
        for (std::size_t at = 0; at < headings.size(); ++at) {
            book.put_heading({0, at + kOwnColumns.size()}, headings[at]);
            book.set_width(at + kOwnColumns.size(),
                           std::clamp<std::size_t>(core::display_width(headings[at]) + 3, 10, kWidest));
        }
    }

    void finish_sheet() {
        if (open) {
            book.finish_table(in_sheet, kOwnColumns.size() + headings_shown);
        }
        open = false;
        headings_shown = headings.size();
    }

    XlsxMark mark_of(std::size_t column, std::vector<core::Finding> const& findings) const {
        auto mark = XlsxMark::none;
        for (auto const& finding : findings) {
            if (column < headings.size() && !finding.field.empty() && finding.field == headings[column]) {
                bool const fault = finding.severity == core::Severity::error || mark == XlsxMark::fault;
                mark = fault ? XlsxMark::fault : XlsxMark::doubt;
            }
        }
        return mark;
    }

    void put_cell(XlsxPlace place, core::RawCell const& cell, XlsxMark mark) {
        constexpr double kExact = 999'999'999'999'999.0;
        bool const number = cell.kind == core::RawCell::Kind::integer || cell.kind == core::RawCell::Kind::real;
        if (number && cell.real >= -kExact && cell.real <= kExact) {
            book.put_number(place, cell.real, mark);
        } else if (!cell.text.empty() || mark != XlsxMark::none) {
            // an empty cell at fault is seen too; its blank is cleaned away when the file comes back
            book.put_text(place, cell.text.empty() ? std::string_view(" ") : cell.text, mark);
        }
    }

    NewFile file;
    XlsxBook book;
    std::string name;
    std::vector<std::string> headings;
    std::set<std::string> names;
    std::size_t headings_shown = 0;
    std::size_t in_sheet = 0;
    std::int64_t rows = 0;
    bool open = false;
    bool fresh = true; ///< the table has no sheet yet
};

RejectedBook::RejectedBook(FileDestination const& destination, std::chrono::sys_seconds made_at)
    : m_impl(std::make_unique<Impl>(destination, made_at)) {}

RejectedBook::~RejectedBook() = default;

void RejectedBook::table(std::string name, std::vector<std::string> headings) {
    m_impl->finish_sheet();
    m_impl->name = std::move(name);
    m_impl->headings = std::move(headings);
    m_impl->fresh = true;
}

void RejectedBook::row(std::int64_t number, std::span<core::RawCell const> cells, std::vector<core::Finding> findings) {
    auto& impl = *m_impl;
    ++impl.rows;
    if (impl.fresh) {
        impl.begin_sheet();
        impl.headings_shown = impl.headings.size();
        impl.fresh = false;
    }
    if (impl.in_sheet >= kXlsxMostRows) {
        return;
    }
    auto const line = ++impl.in_sheet;
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto const& one, auto const& other) { return one.severity > other.severity; });
    impl.book.put_integer({line, 0}, number);
    impl.book.put_text({line, 1}, reason_of(findings, core::Language::vi));
    impl.book.put_text({line, 2}, reason_of(findings, core::Language::en));
    for (std::size_t column = 0; column < cells.size(); ++column) {
        impl.put_cell({line, column + kOwnColumns.size()}, cells[column], impl.mark_of(column, findings));
    }
}

std::int64_t RejectedBook::rows() const {
    return m_impl->rows;
}

void RejectedBook::end() {
    if (m_impl->names.empty()) {
        m_impl->book.add_sheet("rejected");
        m_impl->book.put_text({0, 0}, "Không có dòng nào bị từ chối / no row was rejected");
    } else {
        m_impl->finish_sheet();
    }
    m_impl->book.close(m_impl->file.target());
    m_impl->file.commit();
}

} // namespace hatang::publish
