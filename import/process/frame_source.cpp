// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/process/frame_source.hpp"

#include "import/wire/buffer.hpp"
#include "import/wire/messages.hpp"

#include <array>
#include <filesystem>

namespace hatang::ingest {

namespace {

/// The reader sends fewer; one that a file has taken over might fill the parent's memory with them.
constexpr int kMaxFindings = 200'000;

} // namespace

FrameSource::FrameSource(ChildProcess& child, core::RowSink& sink, std::string path)
    : m_child(child), m_sink(sink), m_path(std::move(path)) {}

FrameSource::Outcome FrameSource::run(int patience_s) {
    for (;;) {
        auto const type = next(patience_s);
        if (!type) {
            return Outcome::output_ended;
        }
        if (*type == wire::FrameType::end) {
            wire::Reader(m_payload).expect_end();
            if (!m_file) {
                throw wire::WireError("the end comes before the file");
            }
            return Outcome::complete;
        }
        if (!handle(*type)) {
            return Outcome::stopped_by_sink;
        }
    }
}

std::optional<wire::FrameType> FrameSource::next(int patience_s) {
    std::array<char, wire::kFrameHeaderBytes> header{};
    std::size_t const got = m_child.read(header.data(), header.size(), patience_s);
    if (got < header.size()) {
        return std::nullopt; // a half header: the child died, and its exit status says of what
    }
    wire::Reader reader({header.data(), header.size()});
    std::size_t const size = reader.number<std::uint32_t>();
    auto const type = reader.number<std::uint8_t>();
    if (size > wire::kMaxFrameBytes) {
        throw wire::WireError("a frame is longer than allowed");
    }
    if (type < static_cast<std::uint8_t>(wire::FrameType::file) ||
        type > static_cast<std::uint8_t>(wire::FrameType::error)) {
        throw wire::WireError("a frame's type is unknown");
    }
    m_payload.resize(size);
    if (m_child.read(m_payload.data(), size, patience_s) < size) {
        return std::nullopt;
    }
    return static_cast<wire::FrameType>(type);
}

bool FrameSource::handle(wire::FrameType type) {
    switch (type) {
    case wire::FrameType::file: handle_file(); return true;
    case wire::FrameType::layer: handle_layer(); return true;
    case wire::FrameType::rows: return handle_rows();
    case wire::FrameType::finding: handle_finding(); return true;
    case wire::FrameType::error: throw wire::decode_error(m_payload);
    case wire::FrameType::end: break;
    }
    return true;
}

void FrameSource::handle_file() {
    if (m_file) {
        throw wire::WireError("the file is described twice");
    }
    m_file = wire::decode_file(m_payload);
    m_file->path = m_path;
    m_sink.file(*m_file);
}

void FrameSource::handle_layer() {
    wire::Reader reader(m_payload);
    std::size_t const index = reader.number<std::uint32_t>();
    reader.expect_end();
    if (!m_file || index >= m_file->layers.size()) {
        throw wire::WireError("a layer was not announced");
    }
    m_layer = index;
    m_sink.layer(index);
}

bool FrameSource::handle_rows() {
    if (!m_layer) {
        throw wire::WireError("rows come before their layer");
    }
    return m_rows.read(m_payload, m_file->layers[*m_layer].fields.size(),
                       [this](core::RawRow const& row) { return m_sink.row(row); });
}

void FrameSource::handle_finding() {
    if (++m_findings > kMaxFindings) {
        throw wire::WireError("there are too many findings");
    }
    core::Finding finding = wire::decode_finding(m_payload);
    finding.file = std::filesystem::path(m_path).filename().string();
    m_sink.finding(std::move(finding));
}

} // namespace hatang::ingest
