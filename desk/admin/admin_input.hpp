// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Everything the administrative files of one call say, row by row, before anything is joined. Rows that cannot be
/// read are rejected here; what they mean together is decided in admin_assemble and succession_builder.

#include "core/admin/admin_unit.hpp"
#include "core/contracts/file_reader.hpp"
#include "core/finding.hpp"
#include "desk/admin/admin_file_role.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// Where a row stands; `file` indexes AdminInput::files.
struct RowOrigin {
    std::size_t file = 0;
    std::int64_t row = 0;
};

struct UnitRow {
    core::AdminUnit unit;
    std::string parent_code;
    bool is_outline = false; ///< from an outline file: names of a list win over it
    RowOrigin origin;
};

struct TextRow {
    std::string code;
    std::string text;
    RowOrigin origin;
};

struct MappingRow {
    std::string old_code;
    std::string old_name;
    std::string new_code;
    std::string new_name;
    RowOrigin origin;
};

struct SuccessionRow {
    std::string before_code;
    std::string after_code;
    core::AdminLevel before_level = core::AdminLevel::commune;
    core::AdminLevel after_level = core::AdminLevel::commune;
    core::SuccessionExtent extent = core::SuccessionExtent::whole;
    core::Date on = core::kTwoLevelGovernment;
    std::string basis;
    RowOrigin origin;
};

/// An old outline that still has to find its unit.
struct OutlineRow {
    core::AdminLevel level = core::AdminLevel::district;
    std::string code; ///< district: province code + district code; province: ISO code
    std::string name;
    std::string province;
    std::string wkb;
    std::string note;
    RowOrigin origin;
};

struct AdminFileSummary {
    core::RawFile file;
    std::vector<std::string> roles; ///< one per layer that was understood
};

/// Sends findings on, with the file's name, and counts them.
class AdminFindings {
public:
    AdminFindings(core::FindingSink& sink, std::vector<AdminFileSummary> const& files) : m_sink(sink), m_files(files) {}
    void add(std::string code, core::Severity severity, std::optional<RowOrigin> origin, std::string value,
             core::Words message);
    std::map<std::string, std::int64_t> const& counts() const { return m_counts; }

private:
    core::FindingSink& m_sink;
    std::vector<AdminFileSummary> const& m_files;
    std::map<std::string, std::int64_t> m_counts;
};

/// Reads files one after another into the lists below.
class AdminInput final : public core::RowSink {
public:
    explicit AdminInput(core::FindingSink& sink) : m_sink(sink), findings(sink, files) {}
    AdminInput(AdminInput const&) = delete;
    AdminInput& operator=(AdminInput const&) = delete;

    /// \throws Error(usage) when no layer of the file has headings that are understood, and what the reader throws.
    void read(core::FileReader& reader, std::filesystem::path const& path);
    /// A row was counted as accepted but what it names does not exist.
    void reject_later() { --accepted, ++rejected; }
    void skip_later() { --accepted, ++skipped; }

    void file(core::RawFile const& file) override;
    void layer(std::size_t index) override;
    bool row(core::RawRow const& row) override;
    void finding(core::Finding finding) override;

private:
    core::FindingSink& m_sink;

public:
    std::vector<AdminFileSummary> files;
    std::vector<UnitRow> units;
    std::vector<TextRow> texts;
    std::vector<MappingRow> mappings;
    std::vector<SuccessionRow> successions;
    std::vector<OutlineRow> outlines;
    std::int64_t rows_read = 0;
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t skipped = 0;
    AdminFindings findings;

private:
    void reject(std::string value, core::Words message);
    RowOrigin origin(core::RawRow const& row) const { return {files.size() - 1, row.number}; }
    std::string source(core::RawRow const& row) const;
    void add_unit(core::RawRow const& row);
    void add_own_unit(core::RawRow const& row);
    void add_outline_of_now(core::RawRow const& row);
    void add_old_outline(core::RawRow const& row);
    void add_text(core::RawRow const& row);
    void add_mapping(core::RawRow const& row);
    void add_succession(core::RawRow const& row);
    bool is_good_outline(core::RawRow const& row);
    void require_wgs84(core::RawLayer const& layer) const;

    std::optional<AdminFileRole> m_role;
    std::optional<FieldIndex> m_fields;
    std::string m_outline_note;
    RowOrigin m_at;
};

} // namespace hatang::desk
