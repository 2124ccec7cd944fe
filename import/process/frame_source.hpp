// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Takes frames from a child's pipe and hands what they hold to a RowSink, keeping the order of wire/frame.hpp.

#include "core/contracts/file_reader.hpp"
#include "import/process/child_process.hpp"
#include "import/wire/frame.hpp"
#include "import/wire/row_batch.hpp"

#include <optional>
#include <string>

namespace hatang::ingest {

class FrameSource {
public:
    /// \p sink and \p child are borrowed.
    FrameSource(ChildProcess& child, core::RowSink& sink, std::string path);

    enum class Outcome { complete, stopped_by_sink, output_ended };
    /// Until the end frame, the sink's refusal, or the end of the child's output without an end frame.
    /// \throws wire::WireError for a malformed frame, core::Error for an error frame or what the sink throws.
    Outcome run(int patience_s);

private:
    std::optional<wire::FrameType> next(int patience_s);
    bool handle(wire::FrameType type);
    bool handle_rows();
    void handle_file();
    void handle_layer();
    void handle_finding();

    ChildProcess& m_child;
    core::RowSink& m_sink;
    std::string m_path;
    std::string m_payload;
    std::optional<core::RawFile> m_file;
    std::optional<std::size_t> m_layer;
    int m_findings = 0;
    wire::RowBatchReader m_rows;
};

} // namespace hatang::ingest
