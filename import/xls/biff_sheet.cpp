// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/biff_sheet.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/text/cell_text.hpp"
#include "import/text/number_text.hpp"
#include "import/xlsx/serial_date.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <vector>

namespace hatang::ingest {

namespace {

using Kind = core::RawCell::Kind;

constexpr std::uint16_t kBof = 0x0809;
constexpr std::uint16_t kEof = 0x000A;
constexpr std::uint16_t kFormula = 0x0006;
constexpr std::uint16_t kString = 0x0207;
constexpr std::uint16_t kRow = 0x0208;
constexpr std::uint16_t kNumber = 0x0203;
constexpr std::uint16_t kLabel = 0x0204;
constexpr std::uint16_t kRichLabel = 0x00D6;
constexpr std::uint16_t kBoolOrError = 0x0205;
constexpr std::uint16_t kSharedLabel = 0x00FD;
constexpr std::uint16_t kShortNumber = 0x027E;
constexpr std::uint16_t kShortNumbers = 0x00BD;

/// [MS-XLS] 2.5.217: 30 bits of an integer or of a double, perhaps times 100.
double short_number(std::uint32_t bits) {
    double value = 0.0;
    if ((bits & 2U) != 0) {
        value = static_cast<double>(static_cast<std::int32_t>(bits) >> 2);
    } else {
        std::uint64_t const wide = static_cast<std::uint64_t>(bits & 0xFFFFFFFCU) << 32U;
        std::memcpy(&value, &wide, sizeof value);
    }
    return (bits & 1U) != 0 ? value / 100.0 : value;
}

std::string error_name(std::uint8_t code) {
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    default: return "#N/A";
    }
}

core::Error broken_sheet(core::Words const& what) {
    return core::data_error({"trang tính hỏng: " + what.vi, "the sheet is broken: " + what.en});
}

class SheetGatherer {
public:
    SheetGatherer(BiffGlobals const& globals, FontUse const& fonts, SheetBudget& budget)
        : m_globals(globals), m_fonts(fonts), m_budget(budget) {}

    GatheredRows run(BiffStream stream) {
        BiffRecord record;
        int depth = 0; // charts are streams within the sheet's
        do {
            if (!stream.next(record) || (depth == 0 && record.type != kBof)) {
                throw broken_sheet({"thiếu phần đầu hoặc phần cuối", "its beginning or its end is missing"});
            }
            if (depth == 1) {
                take(record);
            }
            depth += record.type == kBof ? 1 : record.type == kEof ? -1 : 0;
        } while (depth > 0);
        for (auto& [number, row] : m_rows) {
            row.hidden = m_hidden[static_cast<std::uint16_t>(number - 1)];
        }
        return std::move(m_rows);
    }

private:
    void take(BiffRecord const& record) {
        std::string_view const data = record.data;
        switch (record.type) {
        case kRow: // only rows with cells are kept
            m_hidden[biff_number<std::uint16_t>(data, 0)] = (biff_number<std::uint16_t>(data, 12) & 0x20U) != 0;
            break;
        case kNumber: take_number(data, biff_number<double>(data, 6)); break;
        case kShortNumber: take_number(data, short_number(biff_number<std::uint32_t>(data, 6))); break;
        case kShortNumbers: take_numbers(data); break;
        case kSharedLabel: put_text(data, shared_text(biff_number<std::uint32_t>(data, 6))); break;
        case kLabel:
        case kRichLabel: put_text(data, text_at(data, 6)); break;
        case kFormula: take_formula(data); break;
        case kString: put_text(m_formula, text_at(data, 0)); break;
        case kBoolOrError: take_flag(data); break;
        default: break;
        }
    }

    BiffText const& shared_text(std::size_t index) const {
        if (index >= m_globals.texts.size()) {
            throw broken_sheet({"ô chỉ tới một chuỗi không có", "a cell refers to a text that is not there"});
        }
        return m_globals.texts[index];
    }

    static BiffText text_at(std::string_view data, std::size_t at) {
        std::string_view const rest = data.substr(std::min(at + 2, data.size()));
        return BiffTextReader({rest}).text(biff_number<std::uint16_t>(data, at));
    }

    /// Row, column and style stand first in every cell record.
    void put(std::string_view data, GatheredCell cell) {
        cell.column = biff_number<std::uint16_t>(data, 2);
        put_at(data, std::move(cell));
    }
    void put_at(std::string_view data, GatheredCell cell) {
        m_rows[std::int64_t{biff_number<std::uint16_t>(data, 0)} + 1].add(std::move(cell), m_budget);
    }

    BiffStyle style(std::uint16_t index) const {
        return index < m_globals.styles.size() ? m_globals.styles[index] : BiffStyle{};
    }

    GatheredCell number_of(std::uint16_t style_index, double value) const {
        if (!std::isfinite(value)) {
            return error_of("#NUM!");
        }
        GatheredCell cell;
        if (style(style_index).is_date) {
            if (auto const iso = serial_to_iso(value, m_globals.from_1904)) {
                cell.kind = Kind::date;
                cell.text = *iso;
                return cell;
            }
        }
        cell.kind = number_cell(value, cell.text).kind;
        cell.real = value;
        return cell;
    }

    static GatheredCell error_of(std::string name) {
        GatheredCell cell;
        cell.is_error = true;
        cell.text = std::move(name);
        return cell;
    }

    void take_number(std::string_view data, double value) {
        put(data, number_of(biff_number<std::uint16_t>(data, 4), value));
    }

    void take_numbers(std::string_view data) {
        std::size_t column = biff_number<std::uint16_t>(data, 2);
        for (std::size_t at = 4; at + 8 <= data.size(); at += 6) { // the last two bytes repeat the last column
            GatheredCell cell =
                number_of(biff_number<std::uint16_t>(data, at), short_number(biff_number<std::uint32_t>(data, at + 2)));
            cell.column = column++;
            put_at(data, std::move(cell));
        }
    }

    void take_formula(std::string_view data) {
        if (biff_number<std::uint16_t>(data, 12) != 0xFFFF) {
            take_number(data, biff_number<double>(data, 6));
            return;
        }
        switch (biff_number<std::uint8_t>(data, 6)) {
        case 0: m_formula = data; break; // its text is in the record STRING that follows
        case 1: put_flag(data, biff_number<std::uint8_t>(data, 8) != 0); break;
        case 2: put_error(data, biff_number<std::uint8_t>(data, 8)); break;
        default: break;
        }
    }

    void take_flag(std::string_view data) {
        auto const value = biff_number<std::uint8_t>(data, 6);
        if (biff_number<std::uint8_t>(data, 7) != 0) {
            put_error(data, value);
        } else {
            put_flag(data, value != 0);
        }
    }

    void put_flag(std::string_view data, bool yes) {
        GatheredCell cell;
        cell.kind = Kind::text;
        cell.text = yes ? "TRUE" : "FALSE";
        put(data, std::move(cell));
    }

    void put_error(std::string_view data, std::uint8_t code) { put(data, error_of(error_name(code))); }

    void put_text(std::string_view data, BiffText const& text) {
        GatheredCell cell;
        FontText made = by_fonts(text, style(biff_number<std::uint16_t>(data, 4)).font);
        cell.was_tcvn3 = made.from == Charset::tcvn3;
        cell.text = is_surely_clean(made.text) ? std::move(made.text) : core::clean_text(core::to_nfc(made.text));
        cell.kind = cell.text.empty() ? Kind::empty : Kind::text;
        put(data, std::move(cell));
    }

    FontText by_fonts(BiffText const& text, std::uint16_t font) const {
        std::u16string_view const units = text.units;
        std::vector<FontPiece> pieces;
        std::size_t from = 0;
        auto const take = [&](std::size_t end) {
            pieces.push_back({std::string(m_globals.font(font)), to_utf8(units.substr(from, end - from))});
            from = end;
        };
        for (BiffRun const& run : text.runs) {
            take(std::clamp(run.first, from, units.size()));
            font = run.font;
        }
        take(units.size());
        return m_fonts.apply(pieces);
    }

    BiffGlobals const& m_globals;
    FontUse m_fonts;
    GatheredRows m_rows;
    std::bitset<0x10000> m_hidden; ///< rows
    std::string_view m_formula;
    SheetBudget& m_budget;
};

} // namespace

GatheredRows read_biff_sheet(std::string_view stream, BiffSheet const& sheet, BiffGlobals const& globals,
                             FontUse const& fonts, SheetBudget& budget) {
    return SheetGatherer(globals, fonts, budget).run(BiffStream(stream, sheet.start));
}

} // namespace hatang::ingest
