// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A scratch folder, and a sink that keeps everything a reader hands over.

#include "core/contracts/file_reader.hpp"
#include "core/error.hpp"
#include "import/reader_process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::test {

class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "hatang-import-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    std::filesystem::path write(std::string const& name, std::string_view bytes) const {
        std::ofstream(m_path / name, std::ios::binary) << bytes;
        return m_path / name;
    }
    std::filesystem::path operator/(std::string const& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

struct KeptRow {
    std::size_t layer = 0;
    std::int64_t number = 0;
    std::vector<std::string> texts;
    std::vector<core::RawCell::Kind> kinds;
    std::vector<double> reals;
    std::string wkb;
};

class KeepingSink final : public core::RowSink {
public:
    void file(core::RawFile const& described) override { raw = described; }
    void layer(std::size_t index) override { m_layer = index; }
    bool row(core::RawRow const& given) override {
        KeptRow kept;
        kept.layer = m_layer;
        kept.number = given.number;
        kept.wkb = given.geometry_wkb;
        for (core::RawCell const& cell : given.cells) {
            kept.texts.emplace_back(cell.text);
            kept.kinds.push_back(cell.kind);
            kept.reals.push_back(cell.real);
        }
        rows.push_back(std::move(kept));
        return rows.size() < stop_after;
    }
    void finding(core::Finding found) override { findings.push_back(std::move(found)); }

    bool has(std::string_view code, std::int64_t row = 0) const {
        return std::any_of(findings.begin(), findings.end(),
                           [&](core::Finding const& one) { return one.code == code && (row == 0 || one.row == row); });
    }

    core::RawFile raw;
    std::vector<KeptRow> rows;
    std::vector<core::Finding> findings;
    std::size_t stop_after = SIZE_MAX;

private:
    std::size_t m_layer = 0;
};

/// Reads through the real child process.
inline KeepingSink read_file(std::filesystem::path const& path, core::ReadOptions const& options = {}) {
    KeepingSink sink;
    ingest::ReaderProcess(HATANG_READER_PROGRAM).read(path, options, sink);
    return sink;
}

/// The Error that reading \p path ends in; a test failure when there is none.
inline core::Error error_of(std::filesystem::path const& path, core::ReadOptions const& options = {}) {
    try {
        read_file(path, options);
    } catch (core::Error const& error) {
        return error;
    }
    ADD_FAILURE() << path << " was read without an error";
    return core::internal_error("none");
}

using Texts = std::vector<std::string>;

} // namespace hatang::test
