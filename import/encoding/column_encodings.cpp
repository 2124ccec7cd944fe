// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/column_encodings.hpp"

#include "import/encoding/legacy_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::ingest {

void ColumnEncodings::file(core::RawFile const& file) {
    m_file = file;
    m_from_bytes = file.encoding.used == kBytesOfUnknownEncoding;
    m_layers.resize(file.layers.size());
    for (std::size_t i = 0; i < file.layers.size(); ++i) {
        m_layers[i].columns.resize(file.layers[i].fields.size());
        for (std::size_t column = 0; column < file.layers[i].fields.size(); ++column) {
            m_layers[i].sheet.add(file.layers[i].fields[column]); // headings have an encoding too, mostly the sheet's
        }
    }
}

void ColumnEncodings::layer(std::size_t index) {
    m_layer = std::min(index, m_layers.empty() ? 0 : m_layers.size() - 1);
}

bool ColumnEncodings::row(core::RawRow const& row) {
    Layer& layer = m_layers[m_layer];
    for (std::size_t i = 0; i < std::min(row.cells.size(), layer.columns.size()); ++i) {
        if (row.cells[i].kind == core::RawCell::Kind::text) {
            layer.columns[i].sample.add(row.cells[i].text);
        }
    }
    return ++layer.rows < kSampledRows;
}

void ColumnEncodings::decide() {
    LegacySample whole;
    for (Layer& layer : m_layers) {
        for (Column const& column : layer.columns) {
            layer.sheet.add(column.sample);
        }
        whole.add(layer.sheet);
    }
    for (Layer& layer : m_layers) {
        for (Column& column : layer.columns) {
            decide_column(column, layer.sheet, whole);
        }
    }
}

void ColumnEncodings::decide_column(Column& column, LegacySample const& sheet, LegacySample const& whole) {
    if (m_forced) {
        column.charset = m_forced;
        column.evidence = "named by the user";
        m_any = true;
        return;
    }
    if (auto const own = column.sample.decide(m_from_bytes)) {
        column.charset = own;
        column.evidence = column.sample.explain(*own);
    } else if (!column.sample.is_enough() || column.sample.suspect(m_from_bytes)) {
        LegacySample const& wider = sheet.decide(m_from_bytes) ? sheet : whole;
        column.charset = wider.decide(m_from_bytes);
        column.evidence = column.charset ? wider.explain(*column.charset) + " in the sheet" : "";
        follow_declaration(column);
    }
    m_any = m_any || column.charset.has_value();
    m_unknown = m_unknown || (m_from_bytes && !column.charset && !column.sample.empty());
}

/// A drawing or a map file that says windows-1258 is believed where its texts are too few to say otherwise.
void ColumnEncodings::follow_declaration(Column& column) const {
    bool const undecided = !column.charset && !column.sample.empty() && m_file.encoding.used.empty();
    auto const declared = undecided ? find_charset(m_file.encoding.declared) : std::nullopt;
    if (declared == Charset::cp1258 && column.sample.suspect(m_from_bytes).value_or(*declared) == *declared) {
        column.charset = declared;
        column.evidence = "declared by the file, its texts are too few to say otherwise";
    }
}

std::optional<Charset> ColumnEncodings::of(std::size_t layer, std::size_t column) const {
    bool const known = layer < m_layers.size() && column < m_layers[layer].columns.size();
    return known ? m_layers[layer].columns[column].charset : std::nullopt;
}

bool ColumnEncodings::differ() const {
    std::optional<Charset> first;
    for (Layer const& layer : m_layers) {
        for (Column const& column : layer.columns) {
            if (column.charset && !column.sample.empty() && first.value_or(*column.charset) != *column.charset) {
                return true;
            }
            first = column.charset && !column.sample.empty() ? column.charset : first;
        }
    }
    return false;
}

core::EncodingEvidence ColumnEncodings::evidence(core::EncodingEvidence from) const {
    std::vector<std::string> names;
    Column const* strongest = nullptr;
    for (Layer const& layer : m_layers) {
        for (Column const& column : layer.columns) {
            std::string const name{column.charset ? to_string(*column.charset) : ""};
            if (name.empty() || (column.sample.empty() && !m_forced)) {
                continue;
            }
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
            if (strongest == nullptr || (column.sample.is_enough() && !strongest->sample.is_enough())) {
                strongest = &column;
            }
        }
    }
    if (names.empty()) { // only headings, or nothing
        return m_from_bytes ? core::EncodingEvidence{"", from.declared, m_file.encoding.evidence} : from;
    }
    from.used = fmt::format("{}", fmt::join(names, ", "));
    from.evidence = names.size() > 1 ? "differs by column" : strongest->evidence;
    return from;
}

std::vector<core::Finding> ColumnEncodings::findings() const {
    std::vector<core::Finding> findings;
    bool const each = differ();
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        for (std::size_t i = 0; i < m_layers[layer].columns.size(); ++i) {
            Column const& column = m_layers[layer].columns[i];
            core::Finding finding;
            finding.layer = m_file.layers[layer].name;
            finding.field = m_file.layers[layer].fields[i];
            finding.severity = core::Severity::info;
            if (column.charset && each && !column.sample.empty()) {
                std::string const name{to_string(*column.charset)};
                finding.code = "encoding-of-column";
                finding.value = name;
                finding.message = {"cột này là " + name + ", đã chuyển sang Unicode",
                                   "this column is " + name + " (" + column.evidence + "), made Unicode"};
                findings.push_back(finding);
            } else if (auto const guess = column.charset ? std::nullopt : column.sample.suspect(m_from_bytes)) {
                std::string const name{to_string(*guess)};
                finding.code = "encoding-doubtful";
                finding.severity = core::Severity::warning;
                finding.value = name;
                finding.message = {
                    "chữ trong cột giống " + name + " nhưng quá ít để chắc; nếu đúng, dùng --encoding " + name,
                    "the texts look like " + name + " but are too few to be sure; if so, use --encoding " + name};
                findings.push_back(finding);
            }
        }
    }
    return findings;
}

} // namespace hatang::ingest
