// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Reading one foreign file. Implemented in import/ (a sandboxed child process); tests use their own.

#include "core/finding.hpp"
#include "core/raw/raw_row.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace hatang::core {

/// Bounds on what one hostile file may cost; the named values are the defaults (security.md section 2, row 1).
struct ReadLimits {
    int seconds = 30;                          ///< CPU seconds of the reading process, scaled up with file size
    std::int64_t memory_bytes = 1'000'000'000; ///< address space beyond the program's own
    std::int64_t file_bytes = 4'000'000'000;
    std::int64_t cell_bytes = 1'000'000;
};

struct ReadOptions {
    std::optional<std::string> layer;       ///< layer or sheet by name; none = every layer
    std::optional<std::string> encoding;    ///< overrides the detection
    std::optional<char> separator;          ///< of CSV, ASCII; none = found. ' ' = a run of blanks
    std::optional<std::int64_t> header_row; ///< of CSV and sheets, as rows are counted; none = found
    ReadLimits limits;
};

class RowSink {
public:
    virtual ~RowSink() = default;
    /// Before the first row, with every layer's description (rows may be unknown).
    virtual void file(RawFile const& file) = 0;
    /// Before the rows of a layer. \p index points into RawFile::layers.
    virtual void layer(std::size_t index) = 0;
    /// \returns false to stop reading early.
    virtual bool row(RawRow const& row) = 0;
    virtual void finding(Finding finding) = 0;
};

class FileReader {
public:
    virtual ~FileReader() = default;
    /// Describes the file without reading its rows. \throws Error when it cannot be opened, is of an unknown format,
    /// is refused by a pre-check, or the limits are reached.
    virtual RawFile describe(std::filesystem::path const& path, ReadOptions const& options) = 0;
    /// Reads every row of the chosen layers in file order, once. \throws Error like describe().
    virtual void read(std::filesystem::path const& path, ReadOptions const& options, RowSink& sink) = 0;
};

} // namespace hatang::core
