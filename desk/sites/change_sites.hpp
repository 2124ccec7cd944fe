// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Dated changes of structures: lowered from 18 to 12 m, converted from bulky to friendly, dismantled. One by one from
/// the command line, or a table of them; one change in the register either way, whole or not at all.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "desk/finding_report.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hatang::desk {

/// Words of a person, before they are checked.
struct EventWords {
    std::string code;
    std::string operator_name; ///< may be empty when the code is one operator's only
    std::string kind;          ///< any spelling of structure_event_kinds()
    std::string on;            ///< a day
    std::string height_after;  ///< "12", "12 m"; empty = as before
    std::string class_after;
    std::string status_after;
    std::string note;
};

/// \throws core::Error(usage) for a word that cannot be read, (not_found) for an unknown station.
core::StructureEvent make_event(EventWords const& words, core::SiteReader const& sites);

/// A table with headings like "Mã trạm, Doanh nghiệp, Loại thay đổi, Từ ngày, Chiều cao sau (m), Loại cột sau, Ghi
/// chú". Bad rows become findings. \throws core::Error(invalid_data) when columns are missing.
std::vector<core::StructureEvent> read_events(std::filesystem::path const& file, core::FileReader& reader,
                                              core::SiteReader const& sites, FindingReport& report);

/// \pre events is not empty. \returns the number of the change.
core::ChangeNumber apply_events(std::vector<core::StructureEvent> const& events, core::RegisterWriter& writer,
                                core::ChangeHeader header);

} // namespace hatang::desk
