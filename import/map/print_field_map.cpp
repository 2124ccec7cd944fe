// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/map/print_field_map.hpp"

#include "core/text/json_text.hpp"
#include "core/text/unicode.hpp"
#include "import/heading_unit.hpp"
#include "import/map/detail/known_fields.hpp"
#include "import/place_map.hpp"
#include "import/station_map.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace hatang::ingest {

namespace {

/// A JSON string is a YAML string.
std::string quoted(std::string_view text) {
    std::string json;
    core::append_json_string(json, text);
    return json;
}

std::string unit_of(double metres) {
    for (auto const& unit : known_units()) {
        if (metres_of_unit(unit) == metres) {
            return unit;
        }
    }
    return "m";
}

/// Fields by column.
std::map<std::size_t, std::string> recognised_fields(std::string const& kind, std::span<std::string const> headings) {
    std::map<std::size_t, std::string> fields;
    if (auto const place = place_kind_of(kind)) {
        for (auto const& [name, column] : map_place_headings(*place, headings).columns) {
            fields[column.index] = name;
        }
        return fields;
    }
    auto const map = map_station_headings(headings);
    for (std::size_t at = 0; at < core::kStationFieldCount; ++at) {
        if (auto const column = map.columns[at]) {
            fields[*column] = core::kStationFieldNames[at];
        }
    }
    return fields;
}

class Printer {
public:
    Printer(FieldMap const& map, FieldMapHints const& hints, core::Language language)
        : m_map(map), m_hints(hints), m_language(language) {}

    std::string run() {
        comment({"Bản đồ cột của hatang: sửa, giữ lại và dùng với --map.",
                 "A field map of hatang: edit it, keep it, and use it with --map."});
        m_text += fmt::format("kind: {}\n", m_map.kind);
        print_file_options();
        print_columns();
        print_constants();
        print_values();
        return std::move(m_text);
    }

private:
    void comment(core::Words const& words) { m_text += fmt::format("# {}\n", words.in(m_language)); }

    /// A line that is set, or what was found, or an example; the last two behind '#'.
    void option(std::string_view key, std::optional<std::string> const& value, std::string_view hint,
                core::Words const& meaning) {
        auto const line = value ? fmt::format("{}: {}", key, *value) : fmt::format("# {}: {}", key, hint);
        m_text += fmt::format("{:<30} # {}\n", line, meaning.in(m_language));
    }

    static std::string_view hint_or(std::string const& hint, std::string_view example) {
        return hint.empty() ? example : std::string_view(hint);
    }

    void print_file_options() {
        auto const text = [](std::optional<std::string> const& value) {
            return value ? std::optional(quoted(*value)) : std::nullopt;
        };
        option("layer", text(m_map.layer), "\"Sheet1\"",
               {"lớp hay trang tính; không ghi = mọi lớp", "layer or sheet; left out = every one"});
        option("header_row", m_map.header_row ? std::optional(std::to_string(*m_map.header_row)) : std::nullopt,
               hint_or(m_hints.header_row, "1"),
               {"dòng tiêu đề cột; không ghi = tự tìm", "the row of headings; left out = found"});
        option("separator", m_map.separator ? std::optional(quoted(separator_word(*m_map.separator))) : std::nullopt,
               hint_or(m_hints.separator, "semicolon"),
               {"dấu phân cách của CSV; không ghi = tự tìm", "separator of CSV; left out = found"});
        option("encoding", text(m_map.encoding), hint_or(m_hints.encoding, "TCVN3"),
               {"bảng mã; không ghi = tự nhận", "encoding; left out = detected"});
        option("crs", m_map.crs ? std::optional(fmt::format("EPSG:{}", m_map.crs->epsg())) : std::nullopt,
               hint_or(m_hints.crs, "EPSG:5899"),
               {"hệ tọa độ; không ghi = tìm từ các dòng", "CRS; left out = found from the rows"});
    }

    void print_columns() {
        m_text += "\n";
        comment({"Mỗi cột một dòng: keep = giữ nguyên văn, skip = bỏ. Cột không ghi ở đây được giữ nguyên văn.",
                 "One line for each column: keep = as it stands, skip = left out. Columns not listed are kept."});
        comment({fmt::format("Các trường: {}", fmt::join(field_map_fields(m_map.kind), ", ")),
                 fmt::format("The fields: {}", fmt::join(field_map_fields(m_map.kind), ", "))});
        comment({fmt::format("Đơn vị: {}", fmt::join(known_units(), ", ")),
                 fmt::format("Units: {}", fmt::join(known_units(), ", "))});
        m_text += m_map.columns.empty() ? "columns: []\n" : "columns:\n";
        std::size_t width = 0;
        std::vector<std::string> lines;
        for (auto const& column : m_map.columns) {
            auto const unit = column.unit.empty() ? std::string() : fmt::format(", unit: {}", quoted(column.unit));
            lines.push_back(
                fmt::format("  - {{heading: {}, field: {}{}}}", quoted(column.heading), column.field, unit));
            width = std::max(width, core::display_width(lines.back()));
        }
        for (std::size_t at = 0; at < lines.size(); ++at) {
            m_text += lines[at];
            if (auto const& note = m_map.columns[at].note; !note.empty()) {
                m_text.append(width - core::display_width(lines[at]), ' ');
                m_text += "  # " + core::printable(note);
            }
            m_text += "\n";
        }
    }

    void print_constants() {
        m_text += "\n";
        comment({"Giá trị của mọi dòng, cho điều mà tệp không ghi:",
                 "Values of every row, for what the file does not say:"});
        m_text += m_map.constants.empty() ? "# constants:\n" : "constants:\n";
        for (auto const& [field, value] : m_map.constants) {
            m_text += fmt::format("  {}: {}\n", field, quoted(value));
        }
        if (m_map.constants.empty()) {
            m_text += m_map.kind == kSites ? "#   operator: \"Viettel\"\n" : "#   province: \"Đà Nẵng\"\n";
        }
    }

    void print_values() {
        m_text += "\n";
        comment({"Cách đọc các ô: \"chữ trong tệp\": giá trị; \"\" là ô trống:",
                 "How cells are read: \"text in the file\": value; \"\" is an empty cell:"});
        m_text += m_map.values.empty() ? "# values:\n" : "values:\n";
        for (auto const& values : m_map.values) {
            m_text += fmt::format("  {}:\n", values.field);
            for (auto const& [written, meaning] : values.meanings) {
                m_text += fmt::format("    {}: {}\n", quoted(written), quoted(meaning));
            }
        }
        if (m_map.values.empty()) {
            m_text += m_map.kind == kSites ? "#   mast_class:\n#     \"Cột tự đứng\": A2a\n"
                                           : "#   province:\n#     \"ĐN\": \"Đà Nẵng\"\n";
        }
    }

    FieldMap const& m_map;
    FieldMapHints const& m_hints;
    core::Language m_language;
    std::string m_text;
};

} // namespace

FieldMap recognised_map(std::string const& kind, std::span<std::string const> headings) {
    FieldMap map;
    map.kind = kind;
    auto const fields = recognised_fields(kind, headings);
    for (std::size_t column = 0; column < headings.size(); ++column) {
        auto const found = fields.find(column);
        FieldMapColumn line{headings[column], std::string(kKeepColumn), {}, 0};
        if (found != fields.end()) {
            line.field = found->second;
            line.unit = takes_unit(kind, line.field) ? unit_of(metres_of_heading(line.heading)) : std::string();
        }
        map.columns.push_back(std::move(line));
    }
    return map;
}

std::string print_field_map(FieldMap const& map, FieldMapHints const& hints, core::Language language) {
    return Printer(map, hints, language).run();
}

} // namespace hatang::ingest
