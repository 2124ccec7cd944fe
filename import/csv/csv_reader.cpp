// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/csv/csv_reader.hpp"

#include "core/error.hpp"
#include "core/text/formula.hpp"
#include "core/text/unicode.hpp"
#include "import/csv/dialect.hpp"
#include "import/csv/record_cutter.hpp"
#include "import/encoding/decode.hpp"
#include "import/text/heading_row.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::size_t kFindingValueBytes = 200;
/// Each has a finding that the parent must keep.
constexpr int kMaxRejected = 100'000;

/// Where the table stands in the text.
struct Table {
    std::vector<std::string> fields;
    std::int64_t heading_record = 1;
    std::int64_t first_data_record = 2;
    HeadingDoubt doubt = HeadingDoubt::none;
};

HeadingPlace place_headings(std::vector<std::vector<std::string>> const& rows, std::optional<std::int64_t> named) {
    if (!named) {
        return find_heading(rows);
    }
    auto const index = static_cast<std::size_t>(*named - 1);
    auto const filled = [](std::string const& cell) { return !cell.empty(); };
    if (index >= rows.size() || std::none_of(rows[index].begin(), rows[index].end(), filled)) {
        refuse_heading_row(*named);
    }
    return heading_at(rows, index);
}

Table find_table(std::string_view text, Dialect dialect, core::ReadOptions const& options) {
    RecordCutter cutter(text, dialect.separator, static_cast<std::size_t>(options.limits.cell_bytes));
    Record record;
    std::vector<std::vector<std::string>> rows;
    while (rows.size() < rows_to_gather(options.header_row) && cutter.next(record)) {
        std::vector<std::string> cells;
        bool const is_declaration = dialect.declared && record.number == 1;
        if (record.state == RecordState::good && !is_declaration) {
            for (std::string_view const cell : record.cells) {
                cells.push_back(core::clean_text(core::without_formula_guard(cell)));
            }
        }
        rows.push_back(std::move(cells));
    }
    if (std::all_of(rows.begin(), rows.end(), [](auto const& cells) { return cells.empty(); })) {
        throw core::data_error(
            {"tệp không có bảng nào: không có dòng tiêu đề cột", "the file holds no table: there is no heading row"});
    }
    HeadingPlace const place = place_headings(rows, options.header_row);
    return {place.fields, static_cast<std::int64_t>(place.heading) + 1, static_cast<std::int64_t>(place.first_data) + 1,
            place.doubt};
}

core::Finding row_finding(std::string code, core::Severity severity, Record const& record, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.row = record.number;
    finding.value = core::printable(cut_text(record.line, kFindingValueBytes));
    finding.message = std::move(message);
    return finding;
}

class CsvRows {
public:
    CsvRows(Table const& table, core::RowSink& sink) : m_fields(table.fields.size()), m_sink(sink) {}

    /// \returns false when the sink wants no more.
    bool take(Record const& record) {
        switch (record.state) {
        case RecordState::blank: return true;
        case RecordState::quote_not_closed:
            return reject(record, "quote-not-closed",
                          {"dấu nháy kép mở mà không đóng", "a quote is opened and never closed"});
        case RecordState::nul_byte: return reject(record, "nul-byte", {"dòng có byte NUL", "the row holds a NUL byte"});
        case RecordState::cell_too_long: return reject(record, "cell-too-long", {"ô quá dài", "a cell is too long"});
        case RecordState::good: break;
        }
        return fits(record) ? deliver(record) : reject_long(record);
    }

private:
    bool reject(Record const& record, std::string code, core::Words message) {
        if (++m_rejected > kMaxRejected) {
            throw core::data_error(
                {"quá nhiều dòng không tách được thành ô; tệp không phải là bảng với tiêu đề này",
                 "too many rows cannot be cut into cells; the file is not a table with these headings"});
        }
        m_sink.finding(row_finding(std::move(code), core::Severity::error, record, std::move(message)));
        return true;
    }

    bool reject_long(Record const& record) {
        std::string const cells = std::to_string(record.cells.size());
        std::string const fields = std::to_string(m_fields);
        return reject(record, "row-too-long",
                      {"dòng có " + cells + " ô, tiêu đề có " + fields + " cột: có thể thừa dấu phân cách trong một ô",
                       "the row has " + cells + " cells, the heading " + fields +
                           " columns: a cell may hold an unquoted separator"});
    }

    bool fits(Record const& record) const {
        return record.cells.size() <= m_fields ||
               std::all_of(
                   record.cells.begin() + static_cast<std::ptrdiff_t>(m_fields), record.cells.end(),
                   [](std::string_view cell) { return cell.find_first_not_of(" \t") == std::string_view::npos; });
    }

    bool deliver(Record const& record) {
        m_texts.reset();
        m_cells.assign(m_fields, core::RawCell{});
        bool filled = false;
        for (std::size_t i = 0; i < std::min(m_fields, record.cells.size()); ++i) {
            m_cells[i].text = m_texts.clean(core::without_formula_guard(record.cells[i]));
            m_cells[i].kind = m_cells[i].text.empty() ? core::RawCell::Kind::empty : core::RawCell::Kind::text;
            filled = filled || !m_cells[i].text.empty();
        }
        if (!filled) {
            return true; // separators only: as blank as a blank line
        }
        doubts(record);
        core::RawRow row;
        row.number = record.number;
        row.cells = m_cells;
        return m_sink.row(row);
    }

    void doubts(Record const& record) {
        if (record.cells.size() < m_fields) {
            m_sink.finding(row_finding("row-too-short", core::Severity::warning, record,
                                       {"dòng có " + std::to_string(record.cells.size()) + " ô, tiêu đề có " +
                                            std::to_string(m_fields) + " cột; các ô thiếu coi là trống",
                                        "the row has " + std::to_string(record.cells.size()) + " cells, the heading " +
                                            std::to_string(m_fields) + " columns; the missing ones count as empty"}));
        }
        if (record.text_after_quote) {
            m_sink.finding(row_finding("text-after-quote", core::Severity::warning, record,
                                       {"có chữ sau dấu nháy đóng", "text follows a closing quote"}));
        }
    }

    std::size_t m_fields;
    int m_rejected = 0;
    core::RowSink& m_sink;
    CellTexts m_texts;
    std::vector<core::RawCell> m_cells;
};

core::Finding heading_uncertain(Table const& table) {
    core::Finding finding;
    finding.code = "heading-uncertain";
    finding.severity = core::Severity::warning;
    finding.row = table.heading_record;
    finding.message = describe(table.doubt);
    return finding;
}

} // namespace

void read_csv(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    DecodedText const decoded = decode_text_file(file.bytes, request.options.encoding, file.name);
    std::string_view const text = decoded.text();
    auto const cell_bytes = static_cast<std::size_t>(request.options.limits.cell_bytes);
    Dialect const dialect =
        request.options.separator ? named_dialect(text, *request.options.separator) : detect_dialect(text);
    Table const table = find_table(text, dialect, request.options);

    core::RawFile raw = make_raw_file(file, "csv");
    raw.encoding = decoded.evidence;
    raw.layers.push_back({file.stem, table.fields, "", std::nullopt, {}, table.heading_record});
    raw.separator = std::string(1, dialect.separator);
    sink.file(raw);
    require_chosen_layer(raw, request.options);
    if (table.doubt != HeadingDoubt::none) {
        sink.finding(heading_uncertain(table));
    }
    if (!request.rows) {
        return;
    }
    sink.layer(0);
    RecordCutter cutter(text, dialect.separator, cell_bytes);
    CsvRows rows(table, sink);
    Record record;
    while (cutter.next(record)) {
        if (record.number >= table.first_data_record && !rows.take(record)) {
            return;
        }
    }
}

} // namespace hatang::ingest
