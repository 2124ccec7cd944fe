// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Sites that turn out to be one place: merging them, taking them apart again, and looking back at what was decided.
/// Nothing here decides by itself. Implemented in store/.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/ids.hpp"
#include "core/units.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::core {

/// A station that stands on a site now.
struct SiteStation {
    std::string operator_code;
    std::string code;
    StructureId structure{0};
    bool own = true; ///< false: it came here when its own site was merged into this one
};

struct SiteState {
    SiteId id{0};
    std::string code;
    std::string name;
    GeoPoint position;
    bool stands = true;
    std::optional<Date> valid_from; ///< of the version that says this
    std::optional<Date> valid_to;
    std::int64_t changed = 0; ///< number of the last change of the site, its structures or stations
    std::vector<SiteStation> stations;
};

enum class SiteEventKind { merged, split, kept_apart };

/// merged: site ended, its structures stand on other since; split: site stands again, having been part of other.
struct SiteEvent {
    SiteEventKind kind = SiteEventKind::merged;
    Date on;
    SiteId site{0};
    std::string site_code;
    SiteId other{0};
    std::string other_code;
    std::int64_t change = 0;
    std::optional<Length> distance;
    std::string reason;
};

class SiteMergeReader {
public:
    virtual ~SiteMergeReader() = default;
    /// Sites that ever had this code, those that stand first.
    virtual std::vector<SiteState> sites_with_code(std::string_view code) const = 0;
    /// What was decided about sites with this code, on either side, oldest first.
    virtual std::vector<SiteEvent> site_events(std::string_view code) const = 0;
    /// Sites that a person called two places.
    virtual std::vector<std::pair<SiteId, SiteId>> sites_kept_apart() const = 0;
};

/// site and other of the decision; kind, codes and change number follow from it.
struct SiteDecision {
    SiteId site{0};
    SiteId other{0};
    Date on;
    std::optional<Length> distance;
    std::string reason;
};

class SiteMergeWriter {
public:
    virtual ~SiteMergeWriter() = default;
    /// The site ends on the day; its structures stand on the other from then on.
    /// \throws Error(conflict) for a day before the present state of either begins. \pre both stand
    virtual void merge(SiteDecision const& decision) = 0;
    /// The site, which was merged before, stands again from the day on, as it was; \p structures leave the other for
    /// it. \throws Error(conflict) for a day before the present state begins.
    virtual void split(SiteDecision const& decision, std::vector<StructureId> const& structures) = 0;
    /// The two are two places: they are not offered again.
    virtual void keep_apart(SiteDecision const& decision) = 0;
    /// The site where a structure was first recorded. \throws Error(not_found)
    virtual SiteId first_site(StructureId structure) = 0;
};

} // namespace hatang::core
