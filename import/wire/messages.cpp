// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/wire/messages.hpp"

#include "core/text/unicode.hpp"
#include "import/wire/buffer.hpp"
#include "import/wire/frame.hpp"

namespace hatang::ingest::wire {

namespace {

constexpr std::uint8_t kLastErrorKind = static_cast<std::uint8_t>(core::ErrorKind::internal);
constexpr std::size_t kMaxContextLines = 100;

std::string read_text(Reader& reader) {
    std::string_view const text = reader.text();
    if (!core::is_valid_utf8(text)) {
        throw WireError("a text is not UTF-8");
    }
    return std::string{text};
}

void write_words(Writer& writer, core::Words const& words) {
    writer.text(words.vi);
    writer.text(words.en);
}

core::Words read_words(Reader& reader) {
    core::Words words;
    words.vi = read_text(reader);
    words.en = read_text(reader);
    return words;
}

bool read_flag(Reader& reader) {
    auto const flag = reader.number<std::uint8_t>();
    if (flag > 1) {
        throw WireError("a yes-or-no is neither");
    }
    return flag == 1;
}

std::size_t read_count(Reader& reader, std::size_t limit) {
    auto const count = reader.number<std::uint32_t>();
    if (count > limit) {
        throw WireError("a count is over its limit");
    }
    return count;
}

void write_layer(Writer& writer, core::RawLayer const& layer) {
    writer.text(layer.name);
    writer.number(static_cast<std::uint32_t>(layer.fields.size()));
    for (std::string const& field : layer.fields) {
        writer.text(field);
    }
    writer.text(layer.geometry_type);
    writer.number(layer.rows.value_or(-1));
    writer.number(static_cast<std::int32_t>(layer.crs.epsg ? layer.crs.epsg->epsg() : 0));
    writer.text(layer.crs.text);
    writer.number(static_cast<std::uint8_t>(layer.crs.has_datum_shift ? 1 : 0));
    writer.number(layer.heading_row);
}

core::RawLayer read_layer(Reader& reader) {
    core::RawLayer layer;
    layer.name = read_text(reader);
    std::size_t const fields = read_count(reader, kMaxFields);
    for (std::size_t i = 0; i < fields; ++i) {
        layer.fields.push_back(read_text(reader));
    }
    layer.geometry_type = read_text(reader);
    if (auto const rows = reader.number<std::int64_t>(); rows >= 0) {
        layer.rows = rows;
    }
    if (auto const epsg = reader.number<std::int32_t>(); epsg > 0) {
        layer.crs.epsg = core::CrsId{epsg};
    }
    layer.crs.text = read_text(reader);
    layer.crs.has_datum_shift = read_flag(reader);
    layer.heading_row = reader.number<std::int64_t>();
    return layer;
}

} // namespace

core::Error too_many_layers() {
    return core::data_error({"tệp có quá nhiều lớp", "the file has too many layers"});
}

core::Error too_many_columns(std::string const& layer) {
    return core::data_error({"lớp '" + layer + "' có quá nhiều cột", "layer '" + layer + "' has too many columns"});
}

std::string encode_file(core::RawFile const& file) {
    Writer writer;
    writer.text(file.path);
    writer.text(file.format);
    writer.text(file.sha256);
    writer.number(file.size_bytes);
    writer.text(file.encoding.used);
    writer.text(file.encoding.declared);
    writer.text(file.encoding.evidence);
    writer.number(static_cast<std::uint32_t>(file.layers.size()));
    for (core::RawLayer const& layer : file.layers) {
        write_layer(writer, layer);
    }
    writer.text(file.separator);
    return writer.bytes();
}

core::RawFile decode_file(std::string_view payload) {
    Reader reader(payload);
    core::RawFile file;
    file.path = reader.text(); // as the operating system has it, which need not be UTF-8
    file.format = read_text(reader);
    file.sha256 = read_text(reader);
    file.size_bytes = reader.number<std::int64_t>();
    file.encoding.used = read_text(reader);
    file.encoding.declared = read_text(reader);
    file.encoding.evidence = read_text(reader);
    std::size_t const layers = read_count(reader, kMaxLayers);
    for (std::size_t i = 0; i < layers; ++i) {
        file.layers.push_back(read_layer(reader));
    }
    file.separator = read_text(reader);
    reader.expect_end();
    return file;
}

std::string encode_finding(core::Finding const& finding) {
    Writer writer;
    writer.text(finding.code);
    writer.number(static_cast<std::uint8_t>(finding.severity));
    writer.text(finding.layer);
    writer.number(finding.row);
    writer.text(finding.field);
    writer.text(finding.value);
    write_words(writer, finding.message);
    return writer.bytes();
}

core::Finding decode_finding(std::string_view payload) {
    Reader reader(payload);
    core::Finding finding;
    finding.code = read_text(reader);
    auto const severity = reader.number<std::uint8_t>();
    if (severity > static_cast<std::uint8_t>(core::Severity::error)) {
        throw WireError("a severity is unknown");
    }
    finding.severity = static_cast<core::Severity>(severity);
    finding.layer = read_text(reader);
    finding.row = reader.number<std::int64_t>();
    finding.field = read_text(reader);
    finding.value = read_text(reader);
    finding.message = read_words(reader);
    reader.expect_end();
    return finding;
}

std::string encode_error(core::Error const& error) {
    Writer writer;
    writer.number(static_cast<std::uint8_t>(error.kind()));
    write_words(writer, error.sentence());
    write_words(writer, error.hint());
    writer.number(static_cast<std::uint32_t>(error.context().size()));
    for (core::Words const& line : error.context()) {
        write_words(writer, line);
    }
    return writer.bytes();
}

core::Error decode_error(std::string_view payload) {
    Reader reader(payload);
    auto const kind = reader.number<std::uint8_t>();
    if (kind > kLastErrorKind) {
        throw WireError("an error's kind is unknown");
    }
    core::Words sentence = read_words(reader);
    core::Words hint = read_words(reader);
    core::Error error(static_cast<core::ErrorKind>(kind), std::move(sentence), std::move(hint));
    std::size_t const lines = read_count(reader, kMaxContextLines);
    for (std::size_t i = 0; i < lines; ++i) {
        error.add_context(read_words(reader));
    }
    reader.expect_end();
    return error;
}

} // namespace hatang::ingest::wire
