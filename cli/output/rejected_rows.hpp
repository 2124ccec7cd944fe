// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// --rejected FILE.xlsx: watches the rows of an import as the file has them, and keeps those that are rejected.

#include "cli/console.hpp"
#include "cli/output/import_report.hpp"
#include "core/contracts/file_reader.hpp"
#include "export/rejected_book.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hatang::cli {

class RejectedRows final : public core::FileReader {
public:
    /// \p reader is borrowed. \p path empty = rows only pass through. \throws core::Error(usage) for another format,
    /// (conflict) when the file exists and \p overwrite is false.
    RejectedRows(core::FileReader& reader, std::string path, bool overwrite);
    ~RejectedRows() override;
    RejectedRows(RejectedRows const&) = delete;
    RejectedRows& operator=(RejectedRows const&) = delete;
    RejectedRows(RejectedRows&&) = delete;
    RejectedRows& operator=(RejectedRows&&) = delete;

    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override;
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override;

    /// Every finding of the import, as it comes.
    void add(core::Finding const& finding);
    /// Writes the workbook. After a failed import only when rows were rejected.
    void end(bool failed = false);
    /// Where they are, for people; nothing without --rejected.
    void print(Console& console) const;
    /// The same for the JSON report.
    std::optional<RejectedFile> file() const;

private:
    class Watch;

    core::FileReader& m_reader;
    std::string m_path;
    std::unique_ptr<publish::RejectedBook> m_book;
    std::vector<core::Finding> m_of_row; ///< findings of the row that is at hand, or comes next
    bool m_in_row = false;
};

} // namespace hatang::cli
