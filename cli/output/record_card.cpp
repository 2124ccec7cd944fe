// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/record_card.hpp"

#include "core/text/number.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

class RecordCard final : public core::ListWriter {
public:
    explicit RecordCard(Console& console) : m_console(console) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        for (auto const& column : header.columns) {
            m_width = std::max(m_width, core::display_width(m_console.say(column.label)));
        }
    }

    void row(core::ListRow const& row) override {
        if (m_written++ > 0) {
            m_console.out << '\n';
        }
        for (std::size_t index = 0; index < row.cells.size(); ++index) {
            auto const value = text_of(row.cells[index], m_header.columns[index]);
            if (value.empty()) {
                continue;
            }
            auto const& label = m_console.say(m_header.columns[index].label);
            m_console.out << label << std::string(m_width - core::display_width(label), ' ') << "  "
                          << core::printable(value) << '\n';
        }
    }

    void end() override {}

private:
    std::string text_of(core::Cell const& cell, core::ListColumn const& column) const {
        bool const vi = m_console.language == core::Language::vi;
        if (auto const* text = std::get_if<std::string_view>(&cell)) {
            return std::string(*text);
        }
        if (auto const* whole = std::get_if<std::int64_t>(&cell)) {
            return fmt::format("{}", *whole);
        }
        if (auto const* real = std::get_if<double>(&cell)) {
            return core::format_number(*real, column.decimals, vi);
        }
        if (auto const* day = std::get_if<core::Date>(&cell)) {
            return core::format_vietnamese(*day);
        }
        if (auto const* truth = std::get_if<bool>(&cell)) {
            return *truth ? m_console.say({"có", "yes"}) : m_console.say({"không", "no"});
        }
        return {};
    }

    Console& m_console;
    core::ListHeader m_header;
    std::size_t m_width = 0;
    std::int64_t m_written = 0;
};

} // namespace

std::unique_ptr<core::ListWriter> make_record_card(Console& console) {
    return std::make_unique<RecordCard>(console);
}

} // namespace hatang::cli
