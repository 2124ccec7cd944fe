// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/legacy_rows.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/encoding/column_encodings.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/lost_letters.hpp"
#include "import/text/cell_text.hpp"

namespace hatang::ingest {

namespace {

core::Error unknown_bytes(std::string const& file, std::string const& seen) {
    return core::data_error(
        {"không rõ bảng mã của '" + file + "' (" + seen + "), và không đủ bằng chứng để đoán",
         "the encoding of '" + file + "' is unknown (" + seen + "), and there is too little evidence to tell it"},
        {"nói rõ bảng mã, ví dụ --encoding TCVN3, --encoding VNI hoặc --encoding CP1258",
         "name the encoding, for example --encoding TCVN3, --encoding VNI or --encoding CP1258"});
}

class DecodingRows final : public core::RowSink {
public:
    DecodingRows(ColumnEncodings const& encodings, bool forced, core::RowSink& sink)
        : m_encodings(encodings), m_forced(forced), m_sink(sink) {}

    void file(core::RawFile const& file) override {
        m_file = file;
        m_file.encoding = m_encodings.evidence(file.encoding);
        for (std::size_t layer = 0; layer < m_file.layers.size(); ++layer) {
            auto& fields = m_file.layers[layer].fields;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (auto const charset = m_encodings.of(layer, i); charset && may_be_font_text(fields[i])) {
                    fields[i] = core::clean_text(decode_font_text(fields[i], *charset));
                }
            }
        }
        m_sink.file(m_file);
        for (core::Finding& finding : m_encodings.findings()) {
            m_sink.finding(std::move(finding));
        }
    }
    void layer(std::size_t index) override {
        m_layer = index;
        m_sink.layer(index);
    }
    bool row(core::RawRow const& row) override {
        m_texts.reset();
        m_cells.assign(row.cells.begin(), row.cells.end());
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            auto const charset = m_encodings.of(m_layer, i);
            if (charset && m_cells[i].kind == core::RawCell::Kind::text && may_be_font_text(m_cells[i].text)) {
                decode_cell(row.number, i, *charset);
            }
        }
        core::RawRow decoded = row;
        decoded.cells = m_cells;
        return m_sink.row(decoded);
    }
    void finding(core::Finding finding) override { m_sink.finding(std::move(finding)); }

private:
    void decode_cell(std::int64_t row, std::size_t column, Charset charset) {
        std::string_view const written = m_cells[column].text;
        std::string decoded = core::clean_text(decode_font_text(written, charset));
        if (!m_forced && is_rather_unicode(written, decoded, charset)) {
            return; // a cell of Unicode in an old column
        }
        std::string& kept = m_texts.make();
        kept = std::move(decoded);
        m_cells[column].text = kept;
        if (charset == Charset::tcvn3) {
            core::RawLayer const& layer = m_file.layers[m_layer];
            core::Finding place;
            place.layer = layer.name;
            place.row = row;
            place.field = column < layer.fields.size() ? layer.fields[column] : "";
            warn_of_lost_u(place, kept, m_sink);
        }
    }

    ColumnEncodings const& m_encodings;
    bool m_forced;
    core::RowSink& m_sink;
    core::RawFile m_file;
    std::size_t m_layer = 0;
    std::vector<core::RawCell> m_cells;
    CellTexts m_texts;
};

/// Says so where a format is Unicode always and what the user named cannot be.
class ObeyedEncoding final : public core::RowSink {
public:
    ObeyedEncoding(Charset forced, core::RowSink& sink) : m_forced(forced), m_sink(sink) {}

    void file(core::RawFile const& file) override {
        m_sink.file(file);
        if (file.encoding.used.empty() && m_forced != Charset::utf8) {
            core::Finding finding;
            finding.code = "encoding-not-used";
            finding.severity = core::Severity::warning;
            finding.value = to_string(m_forced);
            finding.message = {"tệp dạng này không thể ở bảng mã đã nêu; đọc như khi không nêu",
                               "a file of this kind cannot be in the encoding named; it was read as it stands"};
            m_sink.finding(std::move(finding));
        }
    }
    void layer(std::size_t index) override { m_sink.layer(index); }
    bool row(core::RawRow const& row) override { return m_sink.row(row); }
    void finding(core::Finding finding) override { m_sink.finding(std::move(finding)); }

private:
    Charset m_forced;
    core::RowSink& m_sink;
};

} // namespace

void read_with_encodings(std::string const& file, ReadRequest const& request, FormatReader const& reader,
                         core::RowSink& sink) {
    std::optional<Charset> forced;
    if (request.options.encoding) {
        forced = require_charset(*request.options.encoding);
        if (!is_legacy(*forced)) {
            ObeyedEncoding obeyed(*forced, sink); // by the reader of the format, where it has bytes to decode
            reader(request, obeyed);
            return;
        }
    }
    ColumnEncodings encodings(forced);
    ReadRequest sampling = request;
    sampling.rows = true;
    reader(sampling, encodings);
    encodings.decide();
    if (request.rows && encodings.is_unknown()) {
        throw unknown_bytes(file, encodings.evidence({}).evidence);
    }
    if (encodings.is_plain_unicode()) {
        reader(request, sink);
        return;
    }
    DecodingRows decoding(encodings, forced.has_value(), sink);
    reader(request, decoding);
}

} // namespace hatang::ingest
