// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/row_output.hpp"

#include "import/reader_process.hpp"
#include "import/wire/buffer.hpp"
#include "import/wire/messages.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace hatang::ingest {

namespace {

constexpr std::int64_t kFindingsOfOneCode = 1'000;
constexpr std::size_t kRowLimit = wire::kMaxFrameBytes / 2;

std::size_t size_of(core::RawRow const& row) {
    std::size_t size = row.geometry_wkb.size();
    for (core::RawCell const& cell : row.cells) {
        size += cell.text.size() + sizeof(double) + sizeof(std::uint32_t);
    }
    return size;
}

core::Finding too_large(core::RawRow const& row) {
    core::Finding finding;
    finding.code = "cell-too-long";
    finding.row = row.number;
    finding.message = {"dòng hoặc hình học quá lớn, không đọc",
                       "the row or its geometry is too large and was not read"};
    return finding;
}

core::Finding no_rows() {
    core::Finding finding;
    finding.code = "no-rows";
    finding.severity = core::Severity::warning;
    finding.message = {"không đọc được dòng dữ liệu nào", "not one row of data was found"};
    return finding;
}

} // namespace

void RowOutput::file(core::RawFile const& file) {
    for (core::RawLayer const& layer : file.layers) {
        if (layer.fields.size() > wire::kMaxFields) {
            throw wire::too_many_columns(layer.name);
        }
    }
    if (file.layers.size() > wire::kMaxLayers) {
        throw wire::too_many_layers();
    }
    send(wire::FrameType::file, wire::encode_file(file));
}

void RowOutput::layer(std::size_t index) {
    flush_rows();
    m_has_layer = true;
    wire::Writer writer;
    writer.number(static_cast<std::uint32_t>(index));
    send(wire::FrameType::layer, writer.bytes());
}

bool RowOutput::row(core::RawRow const& row) {
    std::size_t const size = size_of(row);
    if (size > kRowLimit) {
        finding(too_large(row));
        return true;
    }
    m_has_row = true;
    m_batch.add(row);
    if (m_batch.bytes() >= wire::kBatchBytes) {
        flush_rows();
    }
    return true;
}

void RowOutput::finding(core::Finding finding) {
    std::int64_t const count = ++m_findings[finding.code];
    if (count > kFindingsOfOneCode && !is_undelivered_row(finding.code)) {
        return;
    }
    flush_rows(); // findings stay between the rows they are about
    send(wire::FrameType::finding, wire::encode_finding(finding));
}

void RowOutput::end() {
    if (m_has_layer && !m_has_row) {
        finding(no_rows());
    }
    flush_rows();
    for (auto const& [code, count] : m_findings) {
        if (count > kFindingsOfOneCode && !is_undelivered_row(code)) {
            core::Finding more;
            more.code = code;
            more.severity = core::Severity::info;
            std::string const rest = std::to_string(count - kFindingsOfOneCode);
            more.message = {"còn " + rest + " trường hợp khác cùng loại", rest + " more of this kind"};
            send(wire::FrameType::finding, wire::encode_finding(more));
        }
    }
    send(wire::FrameType::end, {});
}

void RowOutput::error(core::Error const& error) {
    send(wire::FrameType::error, wire::encode_error(error));
}

void RowOutput::flush_rows() {
    if (!m_batch.empty()) {
        send(wire::FrameType::rows, m_batch.take());
    }
}

void RowOutput::send(wire::FrameType type, std::string_view payload) {
    wire::Writer header;
    header.number(static_cast<std::uint32_t>(payload.size()));
    header.number(static_cast<std::uint8_t>(type));
    write_all(header.bytes());
    write_all(payload);
}

void RowOutput::write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
        ssize_t const written = write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            _exit(static_cast<int>(ReaderExit::refused)); // the parent has gone: nobody to tell
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

} // namespace hatang::ingest
