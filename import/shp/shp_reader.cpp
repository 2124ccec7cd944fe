// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/shp_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/encoding/font_text.hpp"
#include "import/shp/dbf_encoding.hpp"
#include "import/shp/dbf_table.hpp"
#include "import/shp/shape_records.hpp"
#include "import/text/cell_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace hatang::ingest {

namespace {

using Kind = core::RawCell::Kind;

bool is_date(std::string_view value) {
    return value.size() == 8 &&
           std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c) != 0; }) &&
           value != "00000000";
}

class ShapefileReader {
public:
    ShapefileReader(std::string layer, core::RowSink& sink) : m_layer(std::move(layer)), m_sink(sink) {}

    void run(ShapeRecords& shapes, DbfTable const* table, std::optional<Charset> charset) {
        m_table = table;
        m_charset = charset;
        std::size_t const rows = table != nullptr ? table->rows() : 0;
        std::size_t shapes_read = 0;
        for (std::size_t row = 0;; ++row) {
            auto const shape = shapes.next();
            shapes_read += shape ? 1U : 0U;
            if (!shape && row >= rows) {
                break;
            }
            if (row < rows && table->is_deleted(row)) {
                ++m_deleted;
            } else if (!deliver(row, shape, row < rows)) {
                return;
            }
        }
        sum_up(shapes_read, table != nullptr ? table->promised_rows() : shapes_read);
    }

private:
    bool deliver(std::size_t row, std::optional<ShapeRecords::Record> const& shape, bool has_attributes) {
        m_number = static_cast<std::int64_t>(row) + 1;
        m_texts.reset();
        m_cells.clear();
        if (m_table != nullptr) {
            for (DbfField const& field : m_table->fields()) {
                m_cells.push_back(has_attributes ? cell(m_table->value(row, field), field) : core::RawCell{});
            }
        }
        if (shape && shape->broken) {
            say("geometry-broken", "",
                {"hình học hỏng hoặc thuộc loại không đọc được",
                 "the geometry is broken or of a kind that is not read"});
        }
        core::RawRow raw;
        raw.number = m_number;
        raw.cells = m_cells;
        raw.geometry_wkb = shape ? std::string_view(shape->wkb) : std::string_view{};
        return m_sink.row(raw);
    }

    void sum_up(std::size_t shapes, std::size_t promised) {
        m_number = 0;
        if (m_deleted > 0) {
            std::string const count = std::to_string(m_deleted);
            say("rows-deleted", "",
                {count + " dòng đã đánh dấu xóa, không đọc", count + " rows are marked as deleted and were not read"},
                core::Severity::info);
        }
        if (shapes != promised) {
            std::string const left = std::to_string(shapes);
            std::string const right = std::to_string(promised);
            say("record-count-differs", "",
                {"tệp .shp có " + left + " hình, tệp .dbf khai " + right + " dòng",
                 "the .shp holds " + left + " shapes, the .dbf promises " + right + " rows"});
        }
    }

    core::RawCell cell(std::string_view value, DbfField const& field) {
        if (field.type == 'C' || field.type == 'M') {
            return text_cell(value, field);
        }
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        if (value.empty() || value.find_first_not_of('*') == std::string_view::npos) {
            return {}; // dBASE fills a number that did not fit with stars
        }
        switch (field.type) {
        case 'N':
        case 'F': return number_cell(value, field);
        case 'D': return is_date(value) ? core::RawCell{Kind::date, iso(value), 0.0} : text_cell(value, field);
        case 'L': return logical_cell(value);
        default: return text_cell(value, field);
        }
    }

    core::RawCell number_cell(std::string_view value, DbfField const& field) {
        double number = 0.0;
        std::string_view const digits = value.substr(value.front() == '+' ? 1 : 0);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(number)) {
            return text_cell(value, field);
        }
        bool const whole = digits.find_first_of(".eE") == std::string_view::npos;
        return {whole ? Kind::integer : Kind::real, digits, number};
    }

    static core::RawCell logical_cell(std::string_view value) {
        bool const yes = std::string_view("TtYy").find(value.front()) != std::string_view::npos;
        bool const no = std::string_view("FfNn").find(value.front()) != std::string_view::npos;
        return yes || no ? core::RawCell{Kind::text, yes ? "TRUE" : "FALSE", 0.0} : core::RawCell{};
    }

    std::string_view iso(std::string_view value) {
        std::string& text = m_texts.make();
        text.assign(value.substr(0, 4)).append("-").append(value.substr(4, 2)).append("-").append(value.substr(6, 2));
        return text;
    }

    core::RawCell text_cell(std::string_view value, DbfField const& field) {
        std::string_view text = value;
        if (m_charset == Charset::utf8) {
            text = without_cut_character(value, field);
            if (!core::is_valid_utf8(text)) {
                say("text-not-read", field.name,
                    {"ô không phải là UTF-8, không đọc", "the cell is not UTF-8 and was not read"});
                return {};
            }
        } else {
            std::string& decoded = m_texts.make();
            decoded = m_charset ? decode(value, *m_charset) : font_text_of(value);
            text = decoded;
        }
        std::string_view const clean = m_texts.clean(text);
        return {clean.empty() ? Kind::empty : Kind::text, clean, 0.0};
    }

    void say(std::string code, std::string const& field, core::Words message,
             core::Severity severity = core::Severity::warning) {
        core::Finding finding;
        finding.code = std::move(code);
        finding.severity = severity;
        finding.layer = m_layer;
        finding.row = m_number;
        finding.field = core::is_valid_utf8(field) ? field : "";
        finding.message = std::move(message);
        m_sink.finding(std::move(finding));
    }

    std::string m_layer;
    core::RowSink& m_sink;
    DbfTable const* m_table = nullptr;
    std::optional<Charset> m_charset;
    std::int64_t m_number = 0;
    std::size_t m_deleted = 0;
    std::vector<core::RawCell> m_cells;
    CellTexts m_texts;
};

std::string field_name(DbfField const& field, std::optional<Charset> charset) {
    if (charset && *charset != Charset::utf8) {
        return core::clean_text(decode(field.name, *charset));
    }
    return core::clean_text(font_text_of(field.name));
}

core::Finding no_table() {
    core::Finding finding;
    finding.code = "dbf-missing";
    finding.severity = core::Severity::warning;
    finding.message = {"không có tệp .dbf bên cạnh: chỉ đọc hình học",
                       "there is no .dbf beside it: only geometry was read"};
    return finding;
}

} // namespace

void read_shp(OpenedFile const& file, Sidecars const& sidecars, ReadRequest const& request, core::RowSink& sink) {
    ShapeRecords shapes(file.bytes);
    std::optional<DbfTable> table;
    DbfEncoding encoding{Charset::utf8, {}};
    if (auto const dbf = sidecars.bytes("dbf")) {
        table.emplace(*dbf);
        encoding = find_dbf_encoding(*table, sidecars.bytes("cpg"), request.options.encoding);
    }
    core::RawFile raw = make_raw_file(file, "shp");
    raw.encoding = encoding.evidence;
    core::RawLayer& layer = raw.layers.emplace_back();
    layer.name = file.stem;
    layer.geometry_type = shapes.geometry_type();
    layer.crs = declare_wkt(sidecars.bytes("prj").value_or(""));
    if (table) {
        layer.rows = static_cast<std::int64_t>(table->rows());
        for (DbfField const& field : table->fields()) {
            layer.fields.push_back(field_name(field, encoding.charset));
        }
    }
    sink.file(raw);
    require_chosen_layer(raw, request.options);
    if (!table) {
        sink.finding(no_table());
    }
    if (!request.rows) {
        return;
    }
    sink.layer(0);
    ShapefileReader(file.stem, sink).run(shapes, table ? &*table : nullptr, encoding.charset);
}

} // namespace hatang::ingest
