// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/draft_zones.hpp"

#include "desk/checks/draft_register.hpp"
#include "desk/checks/surroundings_of_register.hpp"

namespace hatang::desk {

std::vector<rules::ZoneMark> read_draft_zones(std::filesystem::path const& file, DraftZoneParts const& parts) {
    DraftRegister draft;
    PlaceImportOptions options;
    options.survey.kind = core::PlaceKind::zone;
    import_places(file, {parts.reader, parts.admin, draft, parts.headings, parts.report, &parts.places}, options);
    std::vector<rules::ZoneMark> zones;
    for (core::PlaceRecord const& record : draft.records.places) {
        if (!record.geometry_wkb.empty()) {
            zones.push_back(zone_mark(record));
        }
    }
    return zones;
}

} // namespace hatang::desk
