// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/resolve_conflict.hpp"

#include "core/error.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/known_records.hpp"
#include "desk/field/site_values.hpp"
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

/// The value typed by a person in the form of texts_of().
std::string typed_value(core::FieldConflict const& conflict, std::string const& typed) {
    auto const refuse = [&](core::Words const& problem) {
        return core::usage_error(
            {fmt::format("--take: \"{}\" {}", typed, problem.vi), fmt::format("--take: \"{}\" {}", typed, problem.en)},
            {"dùng ours, theirs, hoặc một giá trị đúng của trường " + conflict.field,
             "use ours, theirs, or a value of the field " + conflict.field});
    };
    core::RawCell const cell{core::RawCell::Kind::text, typed, 0.0};
    if (conflict.field == "geom") {
        try {
            return geometry_text(spatial::wkb_of_wkt(typed));
        } catch (core::Error const&) {
            throw refuse({"không phải hình dạng WKT như POINT (108.2 16.05)", "is no WKT such as POINT (108.2 16.05)"});
        }
    }
    auto const kind = field_kind(conflict.layer);
    auto const reading =
        kind ? read_field(core::place_kind(*kind), conflict.field, cell) : read_site_field(conflict.field, cell);
    if (reading.problem) {
        throw refuse(*reading.problem);
    }
    return reading.text.value_or("");
}

struct Decision {
    core::FieldConflict const& conflict;
    std::optional<std::string> value;
    core::Date on;
};

core::Error record_gone(core::FieldConflict const& conflict) {
    return core::not_found_error({fmt::format("bản ghi {} không còn trong sổ", conflict.record_code),
                                  fmt::format("the record {} is no more in the register", conflict.record_code)});
}

void put_place(Decision const& decision, core::PlaceKind kind, ResolveParts const& parts, core::FieldChange& change) {
    auto const& conflict = decision.conflict;
    auto const row = find_record(parts.places, kind, conflict.uuid, conflict.record_code);
    if (!row) {
        throw record_gone(conflict);
    }
    core::PlaceRecord record = row->record;
    set_field(record, conflict.field, decision.value);
    change.field_places().change(row->id, record, decision.on);
}

void put_site(Decision const& decision, ResolveParts const& parts, core::FieldChange& change) {
    auto const& conflict = decision.conflict;
    auto const stations = find_stations(parts.sites, {conflict.record_code}, std::nullopt);
    auto const found = stations.find(conflict.uuid);
    if (found == stations.end()) {
        throw record_gone(conflict);
    }
    core::StationRecord record = found->second.record;
    set_site_field(record, conflict.field, decision.value);
    change.put_station(record, decision.on);
}

core::FieldConflictEnd end_of(ResolveWords const& words, core::FieldConflict const& conflict) {
    core::FieldConflictEnd end{words.on, words.actor, words.take, std::nullopt, words.reason};
    if (words.take == "ours") {
        end.value = conflict.ours;
    } else if (words.take == "theirs") {
        end.value = conflict.theirs;
    } else {
        end.take = "value";
        end.value = typed_value(conflict, words.take);
    }
    return end;
}

} // namespace

core::FieldConflictRow resolve_conflict(ResolveWords const& words, ResolveParts const& parts) {
    if (words.reason.empty()) {
        throw core::usage_error({"--reason không được trống", "--reason must not be empty"});
    }
    auto change = parts.packs.begin_field_change();
    auto row = require_open(words, parts.packs.field_packs());
    auto const& conflict = row.conflict;
    row.end = end_of(words, conflict);
    if (row.end->take != "ours") {
        Decision const decision{conflict, row.end->value, words.on};
        auto const kind = field_kind(conflict.layer);
        kind ? put_place(decision, *kind, parts, *change) : put_site(decision, parts, *change);
    }
    change->field_packs().end_conflict(conflict, *row.end);
    change->commit({.actor = words.actor,
                    .action = "field resolve",
                    .summary = fmt::format("{}: {} {} of {}, {}", conflict.code, row.end->take, conflict.field,
                                           conflict.record_code, words.reason),
                    .source_file = "",
                    .source_sha256 = "",
                    .details_json = "{}"});
    return row;
}

} // namespace hatang::desk
