// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The child's end of the pipe: a RowSink whose calls become frames.

#include "core/contracts/file_reader.hpp"
#include "core/error.hpp"
#include "import/wire/frame.hpp"
#include "import/wire/row_batch.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace hatang::ingest {

class RowOutput final : public core::RowSink {
public:
    /// \p descriptor is borrowed.
    explicit RowOutput(int descriptor) : m_descriptor(descriptor) {}

    void file(core::RawFile const& file) override;
    void layer(std::size_t index) override;
    bool row(core::RawRow const& row) override;
    /// Of one code at most 1,000 are sent (and every finding about an undelivered row, which callers count);
    /// end() says how many more there were, and when no row was found at all.
    void finding(core::Finding finding) override;
    void end();
    void error(core::Error const& error);

private:
    void flush_rows();
    void send(wire::FrameType type, std::string_view payload);
    void write_all(std::string_view bytes) const;

    int m_descriptor;
    wire::RowBatchWriter m_batch;
    bool m_has_layer = false;
    bool m_has_row = false;
    std::map<std::string, std::int64_t, std::less<>> m_findings;
};

} // namespace hatang::ingest
