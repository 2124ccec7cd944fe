// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Reads a foreign file in a separate program, hatang-reader, that has no network, sees that one file read-only and
/// is bounded in time and memory (docs/decisions/0004). What comes back is checked again on this side.
///
/// Formats: see docs/reading-files.md; decided from extension and content. MapInfo, DXF, DGN and FlatGeobuf are read by
/// hatang-gdal-reader, the same with GDAL in it.
/// Rows that cannot be cut into cells (a quote never closed, more cells than headings, a NUL byte) are not handed
/// over: each has one finding of severity error with its row number and one of the codes of
/// is_undelivered_row(). Every other finding is about a row that was, or will be, handed over, or about the file.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/raster_sampler.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace hatang::ingest {

/// Exit codes of hatang-reader; everything else is a crash.
enum class ReaderExit : int { done = 0, refused = 3 };

class ReaderProcess final : public core::FileReader, public core::RasterSampler {
public:
    /// Finds hatang-reader beside the running program, or in ../libexec/hatang of it.
    ReaderProcess() = default;
    /// For tests: the reader to start; hatang-gdal-reader stands beside it.
    explicit ReaderProcess(std::filesystem::path reader) : m_reader(std::move(reader)) {}
    /// \p limits go before those of the options, and bound models too.
    explicit ReaderProcess(core::ReadLimits const& limits) : m_limits(limits) {}

    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override;
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override;
    core::RawFile describe_raster(std::filesystem::path const& path) override;
    core::RasterSample sample(std::filesystem::path const& path, std::span<core::MapPoint const> points) override;

private:
    core::ReadOptions bounded(core::ReadOptions options) const;

    std::filesystem::path m_reader;
    std::optional<core::ReadLimits> m_limits;
};

/// True for the codes of findings whose row was counted by a person but not handed over as cells:
/// "quote-not-closed", "row-too-long", "nul-byte", "cell-too-long", "feature-broken".
bool is_undelivered_row(std::string_view finding_code);

} // namespace hatang::ingest
