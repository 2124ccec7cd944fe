// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheets/sheet_reader.hpp"

#include "core/text/unicode.hpp"
#include "import/encoding/lost_letters.hpp"
#include "import/text/cell_text.hpp"
#include "import/text/heading_row.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::size_t kFindingValueBytes = 200;

struct Sheet {
    SheetInput const* input = nullptr;
    std::vector<std::string> fields;
    SheetLayout layout;
    std::int64_t heading_row = 0;
    std::int64_t first_data_row = 0;
    HeadingDoubt doubt = HeadingDoubt::none;
};

core::Finding sheet_finding(std::string code, core::Severity severity, std::string layer, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.layer = std::move(layer);
    finding.message = std::move(message);
    return finding;
}

/// Where row \p named is among the gathered ones.
std::size_t index_of_row(std::vector<std::int64_t> const& numbers, std::vector<std::vector<std::string>> const& texts,
                         std::int64_t named) {
    auto const found = std::find(numbers.begin(), numbers.end(), named);
    auto const index = static_cast<std::size_t>(found - numbers.begin());
    auto const filled = [](std::string const& cell) { return !cell.empty(); };
    if (found == numbers.end() || std::none_of(texts[index].begin(), texts[index].end(), filled)) {
        refuse_heading_row(named);
    }
    return index;
}

/// \returns false when the sheet has no cell with content.
bool find_table(Sheet& sheet, std::optional<std::int64_t> named) {
    auto const rows = sheet.input->open();
    SheetRow row;
    std::vector<std::vector<std::string>> texts;
    std::vector<std::int64_t> numbers;
    while (texts.size() < rows_to_gather(named) && rows->next(row)) {
        std::vector<std::string> cells;
        for (core::RawCell const& cell : row.cells) {
            cells.emplace_back(cell.text);
        }
        texts.push_back(std::move(cells));
        numbers.push_back(row.number);
    }
    bool const blank = std::all_of(texts.begin(), texts.end(), [](auto const& cells) {
        return std::all_of(cells.begin(), cells.end(), [](auto const& cell) { return cell.empty(); });
    });
    if (blank) {
        return false;
    }
    HeadingPlace const place = named ? heading_at(texts, index_of_row(numbers, texts, *named)) : find_heading(texts);
    sheet.fields = place.fields;
    sheet.heading_row = numbers[place.heading];
    sheet.first_data_row = place.first_data < numbers.size() ? numbers[place.first_data] : numbers.back() + 1;
    sheet.doubt = place.doubt;
    if (sheet.input->layout) {
        sheet.layout = sheet.input->layout();
        spread_headings(sheet.layout, sheet.heading_row, sheet.fields);
    }
    return true;
}

class SheetReader {
public:
    SheetReader(Sheet const& sheet, core::RowSink& sink)
        : m_sheet(sheet), m_rows(sheet.input->open()), m_merged(sheet.layout), m_sink(sink) {}

    void run() {
        if (m_sheet.doubt != HeadingDoubt::none) {
            say("heading-uncertain", core::Severity::warning, m_sheet.heading_row, "", describe(m_sheet.doubt));
        }
        SheetRow row;
        while (m_rows->next(row)) {
            if (row.number >= m_sheet.first_data_row && !deliver(row)) {
                return;
            }
        }
        say_what_is_hidden();
        if (m_filled > 0) {
            std::string const count = std::to_string(m_filled);
            say("merged-cells", core::Severity::info, 0, "",
                {count + " ô được điền theo ô gộp nhiều dòng", count + " cells were filled from merged cells above"});
        }
    }

private:
    void say_what_is_hidden() {
        if (m_hidden > 0) {
            std::string const count = std::to_string(m_hidden);
            say("hidden-rows", core::Severity::info, 0, m_hidden_rows,
                {count + " dòng đang bị ẩn trong bảng tính, vẫn được đọc",
                 count + " rows are hidden in the sheet and were read all the same"});
        }
        std::string names;
        for (std::size_t const column : m_sheet.layout.hidden_columns) {
            if (column < m_sheet.fields.size() && !m_sheet.fields[column].empty()) {
                names += (names.empty() ? "" : ", ") + m_sheet.fields[column];
            }
        }
        if (!names.empty()) {
            say("hidden-columns", core::Severity::info, 0, names,
                {"các cột này đang bị ẩn trong bảng tính, vẫn được đọc",
                 "these columns are hidden in the sheet and were read all the same"});
        }
    }

    void note_hidden(std::int64_t row) {
        constexpr std::size_t kShown = 150;
        ++m_hidden;
        if (m_hidden_rows.size() < kShown) {
            m_hidden_rows += (m_hidden_rows.empty() ? "" : ", ") + std::to_string(row);
        } else if (!m_hidden_rows.ends_with("…")) {
            m_hidden_rows += ", …";
        }
    }

    bool deliver(SheetRow& row) {
        auto const filled = [](core::RawCell const& cell) { return !cell.empty(); };
        for (std::string_view const error : row.errors) {
            say("cell-error", core::Severity::warning, row.number, error,
                {"ô chứa lỗi công thức, coi là trống", "a cell holds a formula's error and counts as empty"});
        }
        if (std::none_of(row.cells.begin(), row.cells.end(), filled)) {
            return true;
        }
        if (row.hidden) {
            note_hidden(row.number);
        }
        for (std::size_t const column : row.tcvn3) {
            core::Finding place = sheet_finding("", core::Severity::warning, m_sheet.input->name, {});
            place.row = row.number;
            place.field = column < m_sheet.fields.size() ? m_sheet.fields[column] : "";
            warn_of_lost_u(place, row.cells[column].text, m_sink);
        }
        m_filled += m_merged.fill(row.number, row.cells);
        std::size_t const fields = m_sheet.fields.size();
        for (std::size_t i = fields; i < row.cells.size(); ++i) {
            if (filled(row.cells[i])) {
                say("cell-without-heading", core::Severity::warning, row.number, row.cells[i].text,
                    {"ô nằm ngoài các cột có tiêu đề, không đọc",
                     "the cell stands outside of the columns with headings and was not read"});
            }
        }
        row.cells.resize(fields);
        core::RawRow raw;
        raw.number = row.number;
        raw.cells = row.cells;
        return m_sink.row(raw);
    }

    void say(std::string code, core::Severity severity, std::int64_t row, std::string_view value, core::Words message) {
        core::Finding finding = sheet_finding(std::move(code), severity, m_sheet.input->name, std::move(message));
        finding.row = row;
        finding.value = core::printable(cut_text(value, kFindingValueBytes));
        m_sink.finding(std::move(finding));
    }

    Sheet const& m_sheet;
    std::unique_ptr<SheetSource> m_rows;
    MergedFiller m_merged;
    core::RowSink& m_sink;
    int m_hidden = 0;
    std::string m_hidden_rows;
    std::size_t m_filled = 0;
};

bool is_passed_over(SheetInput const& input, core::ReadOptions const& options) {
    return input.hidden && options.layer != input.name;
}

/// A named row is of the chosen sheet, or of every sheet when none was chosen.
std::optional<std::int64_t> row_named_for(SheetInput const& input, core::ReadOptions const& options) {
    bool const chosen = !options.layer || *options.layer == input.name;
    return chosen ? options.header_row : std::nullopt;
}

std::vector<Sheet> open_sheets(std::vector<SheetInput> const& inputs, core::ReadOptions const& options) {
    std::vector<Sheet> sheets;
    for (SheetInput const& input : inputs) {
        Sheet sheet;
        sheet.input = &input;
        if (!is_passed_over(input, options) && find_table(sheet, row_named_for(input, options))) {
            sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

void name_hidden_sheets(std::vector<SheetInput> const& inputs, core::ReadOptions const& options, core::RowSink& sink) {
    for (SheetInput const& input : inputs) {
        if (is_passed_over(input, options)) {
            sink.finding(
                sheet_finding("hidden-sheet", core::Severity::info, input.name,
                              {"trang tính bị ẩn, không đọc; chọn bằng --layer nếu cần",
                               "the sheet is hidden and was not read; choose it with --layer if it is wanted"}));
        }
    }
}

} // namespace

void read_sheets(core::RawFile raw, std::vector<SheetInput> const& inputs, ReadRequest const& request,
                 core::RowSink& sink) {
    std::vector<Sheet> const sheets = open_sheets(inputs, request.options);
    for (Sheet const& sheet : sheets) {
        raw.layers.push_back({sheet.input->name, sheet.fields, "", std::nullopt, {}, sheet.heading_row});
    }
    sink.file(raw);
    name_hidden_sheets(inputs, request.options, sink);
    require_chosen_layer(raw, request.options);
    for (std::size_t i = 0; request.rows && i < sheets.size(); ++i) {
        if (is_chosen(raw.layers[i], request.options)) {
            sink.layer(i);
            SheetReader(sheets[i], sink).run();
        }
    }
}

} // namespace hatang::ingest
