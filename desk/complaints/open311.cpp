// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/open311.hpp"

#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/complaints/complaint_checks.hpp"
#include "desk/complaints/kept_complaints.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <set>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::minutes kVietNam{7 * 60}; ///< UTC+07:00, without summer time

Json moment(std::optional<core::Date> const& day, std::string_view time) {
    return day ? Json(fmt::format("{}T{}+07:00", core::format_iso(*day), time)) : Json(nullptr);
}

Json text(std::string_view value) {
    return value.empty() ? Json(nullptr) : Json(value);
}

/// "report" or "report.sagging".
std::string service_code(ComplaintView const& view) {
    return view.cables.empty() ? view.subject.kind : view.subject.kind + "." + view.cables.front().fault;
}

std::string service_name(ComplaintView const& view) {
    auto const kind = core::complaint_kinds().label(view.subject.kind).vi;
    return view.cables.empty() ? kind : kind + ": " + title_of(cable_faults(), view.cables.front().fault).vi;
}

Json request_of(core::PlaceRow const& row, ComplaintView const& view) {
    auto const& record = row.record;
    auto const received = record.day("received_on");
    auto const answered = record.day("answered_on");
    auto const last = view.events.empty() ? (answered ? answered : received) : std::optional(view.events.back().on);
    Json request{{"service_request_id", record.code},
                 {"status", view.closed ? "closed" : "open"},
                 {"status_notes", text(record.text("answer"))},
                 {"service_name", service_name(view)},
                 {"service_code", service_code(view)},
                 {"description", text(record.text("content"))},
                 {"agency_responsible", text(view.body)},
                 {"service_notice", nullptr},
                 {"requested_datetime", moment(received, "00:00:00")},
                 {"updated_datetime", moment(last, "00:00:00")},
                 {"expected_datetime", moment(view.due, "23:59:59")},
                 {"address", text(record.address)},
                 {"address_id", nullptr},
                 {"zipcode", nullptr},
                 {"lat", nullptr},
                 {"long", nullptr},
                 {"media_url", nullptr}};
    if (auto const point = spatial::point_of_wkb(record.geometry_wkb)) {
        request["lat"] = point->lat;
        request["long"] = point->lon;
    }
    return request;
}

int digits(std::string_view text) {
    int value = -1;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() ? value : -1;
}

/// The day in Viet Nam of "2017-05-12T20:00:00Z" is the 13th. A moment without an offset is one of Viet Nam.
std::optional<core::Date> day_of_moment(std::string_view text) {
    auto const day = core::parse_date(text.substr(0, 10));
    if (!day || text.size() < 10 || (text.size() > 10 && text[10] != 'T')) {
        return std::nullopt;
    }
    if (text.size() < 20) {
        return day;
    }
    int const hour = digits(text.substr(11, 2));
    int const minute = digits(text.substr(14, 2));
    auto const zone = text.substr(
        text.find_first_of("Z+-", 19) == std::string_view::npos ? text.size() : text.find_first_of("Z+-", 19));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || zone.empty()) {
        return std::nullopt;
    }
    std::chrono::minutes offset{0};
    if (zone != "Z") {
        int const hours = zone.size() == 6 ? digits(zone.substr(1, 2)) : -1;
        int const minutes = zone.size() == 6 ? digits(zone.substr(4, 2)) : -1;
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return std::nullopt;
        }
        offset = std::chrono::minutes{(hours * 60 + minutes) * (zone[0] == '-' ? -1 : 1)};
    }
    auto const at = std::chrono::sys_days{*day} + std::chrono::hours{hour} + std::chrono::minutes{minute} - offset;
    return core::Date{std::chrono::floor<std::chrono::days>(at + kVietNam)};
}

std::optional<core::Date> take_moment(core::MapReader& map, std::string_view key) {
    auto const written = map.text(key);
    if (written.empty()) {
        return std::nullopt;
    }
    auto const day = day_of_moment(written);
    if (!day) {
        map.refuse({fmt::format("\"{}\" không phải thời điểm ISO 8601 có múi giờ", written),
                    fmt::format("\"{}\" is no ISO 8601 moment with an offset", written)});
    }
    return day;
}

void take_position(core::MapReader& map, core::PlaceRecord& record) {
    auto const lat = map.number("lat");
    auto const lon = map.number("long");
    if (!lat && !lon) {
        return;
    }
    if (!lat || !lon || *lat < -90.0 || *lat > 90.0 || *lon < -180.0 || *lon > 180.0) {
        map.refuse({"lat, long không phải tọa độ WGS 84", "lat and long are no WGS 84 position"});
    }
    record.geometry_wkb = spatial::point_wkb({*lon, *lat});
    record.submitted = {fmt::format("{}", *lon), fmt::format("{}", *lat), core::kWgs84.epsg(), ""};
}

void take_person(core::MapReader& map, core::PlaceRecord& record) {
    record.persons.assign(core::place_kind(record.kind).persons.size(), "");
    auto name = map.text("last_name");
    auto const first = map.text("first_name");
    name += (name.empty() || first.empty() ? "" : " ") + first;
    record.persons[0] = name;
    record.persons[1] = map.text("phone");
    record.persons[2] = map.text("email");
    for (auto const* key : {"device_id", "account_id"}) {
        if (auto value = map.text(key); !value.empty()) {
            record.person_extra.emplace_back(key, std::move(value));
        }
    }
}

/// What GeoReport does not name: nobody has looked at it, so it stands where personal data does.
void keep_unknown(core::Document const& document, core::PlaceRecord& record) {
    static std::set<std::string_view> const kKnown{"service_request_id",
                                                   "status",
                                                   "status_notes",
                                                   "service_name",
                                                   "service_code",
                                                   "description",
                                                   "agency_responsible",
                                                   "service_notice",
                                                   "address",
                                                   "requested_datetime",
                                                   "updated_datetime",
                                                   "expected_datetime",
                                                   "address_id",
                                                   "zipcode",
                                                   "lat",
                                                   "long",
                                                   "media_url",
                                                   "address_string",
                                                   "first_name",
                                                   "last_name",
                                                   "phone",
                                                   "email",
                                                   "device_id",
                                                   "account_id"};
    for (auto const& [key, value] : document.members) {
        if (!kKnown.contains(key) && value.kind != core::Document::Kind::null) {
            record.person_extra.emplace_back(
                key, value.kind == core::Document::Kind::scalar ? value.text : core::canonical_text(value));
        }
    }
}

void take_status(core::MapReader& map, core::PlaceRecord& record, core::Date received) {
    auto const status = map.text("status");
    if (status != "open" && status != "closed" && !status.empty()) {
        map.refuse({fmt::format("status \"{}\" không phải open hay closed", status),
                    fmt::format("status \"{}\" is neither open nor closed", status)});
    }
    auto const updated = take_moment(map, "updated_datetime");
    auto notes = map.text("status_notes");
    if (status == "closed") {
        record.set("answered_on", updated.value_or(received));
        record.set("answer", notes.empty() ? std::string("closed") : std::move(notes));
    }
}

/// A request is taken in under the rules of one that the desk writes down itself.
void check_request(core::MapReader const& map, core::PlaceRecord const& record, core::Date today) {
    if (*record.day("received_on") > today || record.day("answered_on").value_or(today) > today) {
        map.refuse({"requested_datetime hoặc updated_datetime chưa đến",
                    "requested_datetime or updated_datetime has not come yet"});
    }
    bool repeats = repeats_person(record.persons, record.address);
    for (auto const* field : {"content", "answer"}) {
        repeats = repeats || repeats_person(record.persons, record.text(field));
    }
    for (auto const& [key, value] : record.extra) {
        repeats = repeats || repeats_person(record.persons, value);
    }
    if (repeats) {
        map.refuse({"nội dung, địa chỉ hoặc trả lời nhắc lại tên, điện thoại hoặc thư điện tử của người gửi; bỏ ra: "
                    "nội dung được thấy trong danh sách, người gửi thì không",
                    "the description, address or answer repeats the sender's name, telephone or e-mail; leave it "
                    "out: it is shown in lists, the sender is not"});
    }
}

core::PlaceRecord read_request(core::MapReader map, std::string_view channel, core::Date today) {
    core::PlaceRecord record(core::PlaceKind::complaint);
    record.code = map.need_text("service_request_id");
    auto const service = map.text("service_code");
    auto const kind = service.substr(0, service.find('.'));
    record.set("kind", core::complaint_kinds().find(kind) != nullptr ? kind : std::string("report"));
    record.raw[core::place_kind(record.kind).find("kind")] = service;
    record.set("channel", std::string(channel));
    auto const received = take_moment(map, "requested_datetime");
    if (!received) {
        map.refuse({"thiếu requested_datetime", "requested_datetime is missing"});
    }
    record.set("received_on", *received);
    if (auto content = map.text("description"); !content.empty()) {
        record.set("content", std::move(content));
    }
    if (auto body = map.text("agency_responsible"); !body.empty()) {
        record.set("responsible_body", std::move(body));
    }
    take_status(map, record, *received);
    record.address = map.text("address");
    take_position(map, record);
    take_person(map, record);
    for (auto const* key : {"service_name", "service_notice", "address_id", "zipcode", "media_url", "address_string"}) {
        if (auto value = map.text(key); !value.empty()) {
            record.extra.emplace_back(key, std::move(value));
        }
    }
    take_moment(map, "expected_datetime"); // the limit is the law's, not the sender's
    keep_unknown(map.document(), record);
    check_request(map, record, today);
    return record;
}

} // namespace

std::string open311_text(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                         ComplaintFilter const& filter) {
    Json all = Json::array();
    places.places(query, [&](core::PlaceRow const& row) {
        auto const& view = views.of(row.record);
        if (meets(filter, row, view, views.on())) {
            all.push_back(request_of(row, view));
        }
        return true;
    });
    return all.dump(2) + "\n";
}

std::vector<core::PlaceRecord> read_open311(std::string_view text, std::string_view name, std::string_view channel,
                                            core::Date today) {
    auto const document = core::parse_document(text, name);
    if (document.kind != core::Document::Kind::list) {
        throw core::data_error({fmt::format("{}: không phải một mảng yêu cầu Open311", name),
                                fmt::format("{}: not an array of Open311 service requests", name)});
    }
    std::vector<core::PlaceRecord> records;
    for (auto const& item : document.items) {
        if (item.kind != core::Document::Kind::map) {
            throw core::data_error({fmt::format("{} dòng {}: không phải một yêu cầu", name, item.line),
                                    fmt::format("{} line {}: not a service request", name, item.line)});
        }
        records.push_back(read_request(core::MapReader(item, name), channel, today));
    }
    return records;
}

Open311Counts take_open311(ComplaintDesk const& desk, std::vector<core::PlaceRecord> records,
                           core::ChangeHeader header) {
    Open311Counts counts;
    auto const change = desk.writer.begin_change();
    PlaceFinder finder(desk.admin);
    KeptComplaints kept(desk.places, desk.complaints);
    for (auto& record : records) {
        ++counts.read;
        if (auto const known = kept.find(record.code)) {
            ++counts.kept;
            if (!kept.differing(*known, record).empty()) {
                counts.others.push_back(record.code);
            }
            continue;
        }
        if (auto const point = spatial::point_of_wkb(record.geometry_wkb)) {
            record.place = finder.find(*point, {});
        }
        switch (change->places().put(record, record.day("answered_on").value_or(*record.day("received_on")))) {
        case core::PutOutcome::added: ++counts.added; break;
        case core::PutOutcome::changed: ++counts.changed; break;
        default: ++counts.unchanged; break;
        }
    }
    if (counts.added + counts.changed > 0) {
        header.actor = desk.actor;
        header.summary = fmt::format("{} + {}", counts.added, counts.changed);
        change->commit(header);
    }
    return counts;
}

} // namespace hatang::desk
