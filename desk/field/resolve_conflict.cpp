// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/resolve_conflict.hpp"

#include "core/error.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/field/field_lists.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/known_records.hpp"
#include "desk/field/returned_file.hpp"
#include "desk/field/site_values.hpp"
#include "desk/places/geometry_class.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

namespace hatang::desk {

namespace {

core::FieldConflictRow require_open(ResolveWords const& words, core::FieldPackReader const& packs) {
    auto found = packs.conflicts(words.code);
    if (words.code.empty() || found.empty()) {
        throw core::not_found_error({fmt::format("không có xung đột mã \"{}\"", words.code),
                                     fmt::format("there is no conflict with the code \"{}\"", words.code)},
                                    {"xem: hatang field conflicts", "see: hatang field conflicts"});
    }
    if (found.front().end) {
        auto const& end = *found.front().end;
        throw core::conflict_error(
            {fmt::format("xung đột {} đã được {} kết thúc: {}", words.code, end.actor, end.reason),
             fmt::format("conflict {} was ended already by {}: {}", words.code, end.actor, end.reason)},
            {"xem: hatang field conflicts --all", "see: hatang field conflicts --all"});
    }
    return std::move(found.front());
}

core::PlaceGeometry geometry_of(core::FieldConflict const& conflict) {
    auto const kind = field_kind(conflict.layer);
    return kind ? core::place_kind(*kind).geometry : core::PlaceGeometry::point; // stations are points
}

/// A geometry typed by a person; what it lacks, else.
FieldReading typed_geometry(core::FieldConflict const& conflict, std::string const& typed) {
    try {
        auto const placed = place_degrees(spatial::wkb_of_wkt(typed));
        if (placed.outside) {
            return {
                {},
                core::Words{"thiếu tọa độ hoặc có tọa độ ngoài phạm vi: kinh độ viết trước, vĩ độ viết sau, đơn vị độ",
                            "lacks coordinates or has some out of range: longitude first, then latitude, in degrees"}};
        }
        if (fits(geometry_of(conflict), placed.kind)) {
            return {geometry_text(placed.wkb), {}};
        }
        auto const wanted = wanted_words(geometry_of(conflict));
        return {{}, core::Words{"không đúng loại hình: " + wanted.vi, "is of the wrong kind: " + wanted.en}};
    } catch (core::Error const&) {
        return {
            {},
            core::Words{"không phải hình dạng WKT như POINT (108.2 16.05)", "is no WKT such as POINT (108.2 16.05)"}};
    }
}

/// The value typed by a person in the form of texts_of().
std::string typed_value(core::FieldConflict const& conflict, std::string const& typed) {
    core::RawCell const cell{core::RawCell::Kind::text, typed, 0.0};
    auto const kind = field_kind(conflict.layer);
    auto const reading = conflict.field == "geom" ? typed_geometry(conflict, typed)
                         : kind                   ? read_field(core::place_kind(*kind), conflict.field, cell)
                                                  : read_site_field(conflict.field, cell);
    if (reading.problem) {
        throw core::usage_error({fmt::format("--take: \"{}\" {}", typed, reading.problem->vi),
                                 fmt::format("--take: \"{}\" {}", typed, reading.problem->en)},
                                {"dùng ours, theirs, hoặc một giá trị đúng của trường " + conflict.field,
                                 "use ours, theirs, or a value of the field " + conflict.field});
    }
    return reading.text.value_or("");
}

/// The record of a conflict as the register has it now; neither when it is there no more.
struct Subject {
    std::optional<core::PlaceRow> place;
    std::optional<core::SiteRow> station;

    bool found() const { return place || station; }
    std::optional<std::string> text(std::string_view field) const {
        return core::find_text(place ? texts_of(place->record) : site_texts(station->record), field);
    }
};

Subject find_subject(core::FieldConflict const& conflict, ResolveParts const& parts) {
    if (auto const kind = field_kind(conflict.layer)) {
        return {find_record(parts.places, *kind, conflict.uuid, conflict.record_code), std::nullopt};
    }
    auto const stations = find_stations(parts.sites, {conflict.record_code}, std::nullopt);
    auto const found = stations.find(conflict.uuid);
    return {std::nullopt, found == stations.end() ? std::nullopt : std::optional(found->second)};
}

/// The register says something else by now than when the conflict arose: whoever ends it must know that.
core::Error moved_on(core::FieldConflict const& conflict, std::optional<std::string> const& now) {
    auto const sentence = [&](core::Language language, char const* pattern, char const* unknown) {
        auto const shown = [&](std::optional<std::string> const& text) {
            auto const value = shown_value(conflict, text, {language, true});
            return value.empty() ? std::string(unknown) : value;
        };
        return fmt::format(fmt::runtime(pattern), conflict_field_label(conflict).in(language), conflict.record_code,
                           shown(conflict.ours), shown(now), shown(conflict.theirs));
    };
    auto const theirs = conflict.theirs.value_or("");
    return core::conflict_error(
        {sentence(core::Language::vi, "{} của {} đã đổi từ khi nhận gói: khi nhận {}, nay {}, thực địa {}", "chưa rõ"),
         sentence(core::Language::en, "{} of {} has changed since the pack came back: {} then, {} now, {} by the field",
                  "unknown")},
        {fmt::format("giữ giá trị nay: --take ours; lấy giá trị thực địa: --take \"{}\"", theirs),
         fmt::format("keep what is now: --take ours; take the field's: --take \"{}\"", theirs)});
}

void put(core::FieldConflictRow const& row, Subject const& subject, ResolveParts const& parts,
         core::FieldChange& change) {
    auto const& [conflict, end] = row;
    PlaceFinder finder(parts.admin);
    if (subject.place) {
        core::PlaceRecord record = subject.place->record;
        set_field(record, conflict.field, end->value);
        if (conflict.field == "geom") {
            record.place = place_of(record, finder);
        }
        change.field_places().change(subject.place->id, record, end->on);
        return;
    }
    core::StationRecord record = subject.station->record;
    set_site_field(record, conflict.field, end->value);
    if (conflict.field == "geom") {
        record.place =
            finder.find(record.position, {record.ward_written, record.district_written, record.province_written});
    }
    change.put_station(record, end->on);
}

core::FieldConflictEnd end_of(ResolveWords const& words, core::FieldConflict const& conflict, Subject const& subject) {
    core::FieldConflictEnd end{words.on, words.actor, words.take, std::nullopt, words.reason};
    if (words.take == "ours") {
        end.value = subject.found() ? subject.text(conflict.field) : conflict.ours;
        return end;
    }
    if (!subject.found()) {
        throw core::not_found_error({fmt::format("bản ghi {} không còn trong sổ", conflict.record_code),
                                     fmt::format("the record {} is no more in the register", conflict.record_code)});
    }
    if (words.take != "theirs") {
        end.take = "value";
        // the field's own text is machine text: it is never read as a person's number
        bool const fields_own = words.take == conflict.theirs.value_or("");
        end.value = fields_own ? conflict.theirs : typed_value(conflict, words.take);
        return end;
    }
    end.value = conflict.theirs;
    if (auto const now = subject.text(conflict.field); now != conflict.ours && now != conflict.theirs) {
        throw moved_on(conflict, now);
    }
    return end;
}

} // namespace

ResolvedConflict resolve_conflict(ResolveWords const& words, ResolveParts const& parts) {
    if (words.reason.empty()) {
        throw core::usage_error({"--reason không được trống", "--reason must not be empty"});
    }
    auto change = parts.packs.begin_field_change();
    ResolvedConflict result{require_open(words, parts.packs.field_packs()), std::nullopt};
    auto& row = result.row;
    auto const& conflict = row.conflict;
    auto const subject = find_subject(conflict, parts);
    row.end = end_of(words, conflict, subject);
    if (row.end->take != "ours") {
        result.replaced = subject.text(conflict.field);
        put(row, subject, parts, *change);
    }
    change->field_packs().end_conflict(conflict, *row.end);
    change->commit({.actor = words.actor,
                    .action = "field resolve",
                    .summary = fmt::format("{}: {} {} of {}, {}", conflict.code, row.end->take, conflict.field,
                                           conflict.record_code, words.reason),
                    .source_file = "",
                    .source_sha256 = "",
                    .details_json = "{}"});
    return result;
}

} // namespace hatang::desk
