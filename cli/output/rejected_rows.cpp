// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/rejected_rows.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>

namespace hatang::cli {

namespace {

bool is_error(core::Finding const& finding) {
    return finding.severity == core::Severity::error;
}

} // namespace

class RejectedRows::Watch final : public core::RowSink {
public:
    Watch(RejectedRows& owner, core::RowSink& inner) : m_owner(owner), m_inner(inner) {}

    void file(core::RawFile const& file) override {
        m_file = file;
        m_inner.file(file);
    }
    void layer(std::size_t index) override {
        m_owner.m_book->table(m_file.layers[index].name, m_file.layers[index].fields);
        m_inner.layer(index);
    }
    bool row(core::RawRow const& row) override {
        auto& findings = m_owner.m_of_row;
        std::erase_if(findings, [&row](auto const& finding) { return finding.row != row.number; });
        m_owner.m_in_row = true;
        bool const more = m_inner.row(row);
        m_owner.m_in_row = false;
        if (std::any_of(findings.begin(), findings.end(), is_error)) {
            m_owner.m_book->row(row.number, row.cells, findings);
        }
        findings.clear();
        return more;
    }
    void finding(core::Finding finding) override { m_inner.finding(std::move(finding)); }

private:
    RejectedRows& m_owner;
    core::RowSink& m_inner;
    core::RawFile m_file;
};

RejectedRows::RejectedRows(core::FileReader& reader, std::string path, bool overwrite)
    : m_reader(reader), m_path(std::move(path)) {
    if (m_path.empty()) {
        return;
    }
    if (publish::format_of_extension(m_path) != publish::ListFormat::xlsx) {
        throw core::usage_error(
            {fmt::format("--rejected '{}': chỉ ghi được tệp .xlsx", m_path),
             fmt::format("--rejected '{}': only .xlsx can be written", m_path)},
            {"mọi phát hiện dạng CSV: --report FILE.csv", "all findings as CSV: --report FILE.csv"});
    }
    auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    m_book = std::make_unique<publish::RejectedBook>(publish::FileDestination{m_path, overwrite}, now);
}

RejectedRows::~RejectedRows() = default;

core::RawFile RejectedRows::describe(std::filesystem::path const& path, core::ReadOptions const& options) {
    return m_reader.describe(path, options);
}

void RejectedRows::read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) {
    if (!m_book) {
        m_reader.read(path, options, sink);
        return;
    }
    Watch watch(*this, sink);
    m_reader.read(path, options, watch);
}

void RejectedRows::add(core::Finding const& finding) {
    if (!m_book || finding.row == 0) {
        return;
    }
    if (m_in_row || !is_error(finding)) {
        m_of_row.push_back(finding); // a warning of the reader comes before its row
        return;
    }
    // the reader could not hand over the row: its text is all there is
    core::RawCell const line{core::RawCell::Kind::text, finding.value, 0.0};
    m_book->row(finding.row, std::span(&line, finding.value.empty() ? 0U : 1U), {finding});
}

void RejectedRows::end(bool failed) {
    if (m_book && (!failed || m_book->rows() > 0)) {
        m_book->end();
    }
}

void RejectedRows::print(Console& console) const {
    if (m_book) {
        console.out << fmt::format("{}: {} ({})\n",
                                   console.say({"Các dòng bị từ chối, để gửi lại", "The rejected rows, to send back"}),
                                   core::printable(m_path), m_book->rows());
    }
}

std::optional<RejectedFile> RejectedRows::file() const {
    return m_book ? std::optional(RejectedFile{m_path, static_cast<std::int64_t>(m_book->rows())}) : std::nullopt;
}

} // namespace hatang::cli
