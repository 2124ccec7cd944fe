// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Complaints as service requests of Open311 GeoReport v2, JSON, out and in. Out: without personal data, always. In:
/// name, e-mail and telephone, where a file has them, go where those of every complaint go.

#include "desk/complaints/complaint_desk.hpp"
#include "desk/complaints/list_complaints.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// An array of service requests: service_request_id, status, status_notes, service_name, service_code, description,
/// agency_responsible, requested_datetime, updated_datetime, expected_datetime, address, lat, long. Moments carry
/// +07:00; where only a day is known they are its first second, a due day its last.
std::string open311_text(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                         ComplaintFilter const& filter);

/// \throws core::Error(invalid_data) naming the line, for what is no array of service requests, for a request without
/// id or requested_datetime, for a day after \p today, for a text that repeats the sender, and past the bounds of
/// core/document.
std::vector<core::PlaceRecord> read_open311(std::string_view text, std::string_view name, std::string_view channel,
                                            core::Date today);

struct Open311Counts {
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t kept = 0;           ///< cases of the desk, which stay as they are
    std::vector<std::string> others; ///< of those, the codes under which the file has another complaint
};
/// One change; none when nothing is new. \p header: the file and its hash.
Open311Counts take_open311(ComplaintDesk const& desk, std::vector<core::PlaceRecord> records,
                           core::ChangeHeader header);

} // namespace hatang::desk
