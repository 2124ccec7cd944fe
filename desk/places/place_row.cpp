// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/place_row.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/places/place_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

using core::PlaceKind;
using core::Severity;

namespace {

/// "Viettel, Mobi" → "VIETTEL; MOBIFONE": known operators by their codes, others as written.
std::string users_of(std::string_view written) {
    std::string users;
    while (!written.empty()) {
        auto const end = std::min(written.find_first_of(",;/+&"), written.size());
        auto const one = core::clean_text(written.substr(0, end));
        written.remove_prefix(std::min(end + 1, written.size()));
        if (one.empty()) {
            continue;
        }
        auto const* const known = core::operators().find(one);
        users += (users.empty() ? "" : "; ") + (known == nullptr ? one : known->code);
    }
    return users;
}

/// "a – b" of two ends; empty when one is missing.
std::string between(std::string_view from, std::string_view to) {
    return from.empty() || to.empty() ? std::string() : fmt::format("{} – {}", from, to);
}

/// Two manholes name a section; where they are not known, its street with its ends.
std::string duct_code(core::PlaceRecord const& record) {
    auto const sections = between(record.text("from_manhole"), record.text("to_manhole"));
    auto const ends = between(record.text("from_node"), record.text("to_node"));
    std::string const street(record.name.empty() ? record.text("street") : std::string_view(record.name));
    return sections.empty() ? (street.empty() || ends.empty() ? street : fmt::format("{} ({})", street, ends))
                            : sections;
}

} // namespace

PlaceRowReader::PlaceRowReader(PlaceKind kind, PlaceLayer const& layer, core::FindingSink& findings,
                               RowDefaults const& defaults)
    : m_info(core::place_kind(kind)), m_layer(layer), m_findings(findings), m_defaults(defaults) {}

std::string_view PlaceRowReader::text(core::RawRow const& row, std::string_view field) const {
    auto const column = m_layer.map.column(field);
    return column && *column < row.cells.size() ? row.cells[*column].text : std::string_view{};
}

core::Finding PlaceRowReader::finding(core::RawRow const& row, std::string_view field, std::string code,
                                      Severity severity, core::Words message) const {
    auto const column = m_layer.map.column(field);
    return {.code = std::move(code),
            .severity = severity,
            .file = m_layer.file,
            .layer = m_layer.layer,
            .row = row.number,
            .field = column && *column < m_layer.headings.size() ? m_layer.headings[*column] : std::string(field),
            .value = std::string(text(row, field)),
            .message = std::move(message)};
}

bool PlaceRowReader::read(core::RawRow const& row, core::PlaceRecord& record) {
    record = core::PlaceRecord(m_info.kind);
    record.name = text(row, "name");
    record.address = text(row, "address");
    record.ward_written = text(row, "ward");
    record.district_written = text(row, "district");
    record.province_written = text(row, "province");
    read_fields(row, record);
    take_defaults(row, record);
    if (m_info.owned) {
        read_owner(row, record);
    }
    read_persons(row, record);
    read_accuracy(row, record);
    keep_sources(row, record);
    read_unknown(row, record);
    // an aerodrome's runways share its code; a file's own row numbers name nothing outside it
    record.code = m_info.kind == PlaceKind::aerodrome ? code_from_fields(row, record) : std::string(text(row, "code"));
    if (record.code.empty()) {
        record.code =
            m_info.kind == PlaceKind::aerodrome ? std::string(text(row, "code")) : code_from_fields(row, record);
    }
    if (record.code.empty()) {
        m_findings.add(
            finding(row, "code", "code-missing", Severity::error,
                    {"thiếu mã; mỗi bản ghi cần một mã riêng", "the code is missing; every record needs one"}));
        return false;
    }
    return true;
}

void PlaceRowReader::read_fields(core::RawRow const& row, core::PlaceRecord& record) {
    for (std::size_t index = 0; index < m_info.fields.size(); ++index) {
        auto const& field = m_info.fields[index];
        auto const* column = m_layer.map.find(field.name);
        auto const written = text(row, field.name);
        if (field.name == "measured_length_m" || column == nullptr || written.empty()) {
            continue;
        }
        if (field.type == core::PlaceFieldType::code) {
            record.raw[index] = written;
        }
        auto read = read_place_value(field, written, column->factor);
        record.values[index] = std::move(read.value);
        if (field.name == "users") {
            record.values[index] = users_of(written);
        }
        if (read.problem) {
            m_findings.add(finding(row, field.name, std::move(read.problem->code), read.problem->severity,
                                   std::move(read.problem->message)));
        }
    }
    // "Phản ánh qua 1022" in the column of kinds says the channel too
    if (m_info.kind == PlaceKind::complaint && record.text("channel").empty()) {
        auto const& kind = record.raw[m_info.find("kind")];
        if (auto const* channel = core::complaint_channels().find(kind)) {
            record.set("channel", channel->code);
        }
    }
}

void PlaceRowReader::read_owner(core::RawRow const& row, core::PlaceRecord& record) {
    auto const index = m_info.find("owner");
    auto& raw = record.raw[index];
    if (raw.empty() && !m_defaults.owner.empty()) {
        raw = m_defaults.owner;
        record.values[index] = read_place_value(m_info.fields[index], raw, 1.0).value;
    }
    auto const known = record.text("owner");
    record.owner_key = known.empty() ? core::search_key(raw) : std::string(known);
    if (m_info.kind != PlaceKind::pole || !record.text("owner_kind").empty() || raw.empty()) {
        return;
    }
    auto const* kind = core::owner_kinds().find(raw);
    if (kind != nullptr) {
        record.set("owner_kind", kind->code);
    } else if (!known.empty()) {
        record.set("owner_kind", std::string("telecom"));
    } else {
        m_findings.add(finding(row, "owner", "owner-kind-unknown", Severity::info,
                               {"chưa rõ là cột viễn thông, điện lực hay chiếu sáng",
                                "not known whether a pole of telecom, power or lighting"}));
    }
}

void PlaceRowReader::read_persons(core::RawRow const& row, core::PlaceRecord& record) {
    for (std::size_t index = 0; index < m_info.persons.size(); ++index) {
        auto const& field = m_info.persons[index];
        record.persons[index] = text(row, field.name);
        // beside a person's name an address is taken for the person's, so that it is not shown
        if (field.name == "person_address" && m_layer.map.find("person_name") != nullptr &&
            m_layer.map.find("person_address") == nullptr) {
            record.persons[index] = std::move(record.address);
            record.address.clear();
        }
    }
}

void PlaceRowReader::read_accuracy(core::RawRow const& row, core::PlaceRecord& record) {
    auto const written = text(row, "accuracy");
    if (written.empty()) {
        return;
    }
    auto const metres = core::parse_length_metres(written);
    if (metres && *metres >= 0.0) {
        record.accuracy = core::Length::metres(*metres * m_layer.map.find("accuracy")->factor);
        return;
    }
    m_findings.add(finding(row, "accuracy", "accuracy-not-a-number", Severity::warning,
                           {"không phải số mét; coi là chưa biết", "not a number of metres; taken as unknown"}));
}

void PlaceRowReader::read_unknown(core::RawRow const& row, core::PlaceRecord& record) {
    // nobody has looked at these columns: where persons are named, they may be personal
    auto& extra = m_info.persons.empty() ? record.extra : record.person_extra;
    for (auto const column : m_layer.map.unknown) {
        if (column < row.cells.size() && !row.cells[column].text.empty()) {
            extra.emplace_back(m_layer.headings[column], row.cells[column].text);
        }
    }
}

void PlaceRowReader::take_defaults(core::RawRow const& row, core::PlaceRecord& record) const {
    for (auto const& [field, value] : m_defaults.values) {
        // what is written but cannot be read stays unknown
        if (text(row, field).empty()) {
            record.values[m_info.find(field)] = value;
        }
    }
}

void PlaceRowReader::keep_sources(core::RawRow const& row, core::PlaceRecord& record) const {
    for (auto const source : m_info.sources) {
        if (auto const written = text(row, source); !written.empty()) {
            record.extra.emplace_back(source, written);
        }
    }
}

/// What lies along a street is named by it; one street may be in several lists, so the kind stands in front.
std::string PlaceRowReader::zone_code(core::RawRow const& row, core::PlaceRecord& record) const {
    auto const street = street_of(row);
    if (street.empty() || (m_layer.has_position && !record.name.empty())) {
        return record.name;
    }
    auto const from = text(row, "from_node");
    auto const to = text(row, "to_node");
    std::string named(street);
    if (!from.empty() || !to.empty()) {
        named += fmt::format(" ({} – {})", from, to);
    }
    if (record.name.empty()) {
        record.name = named;
    }
    auto const kind = record.text("kind");
    return kind.empty() ? named : fmt::format("{} {}", kind, named);
}

std::string_view PlaceRowReader::street_of(core::RawRow const& row) const {
    if (!m_layer.by_street) {
        return {};
    }
    auto const street = text(row, "street");
    return street.empty() && m_layer.map.find("street") == nullptr ? text(row, "name") : street;
}

namespace {

/// "Lê Lợi (Hùng Vương – Quang Trung)".
std::string named_part(std::string name, core::PlaceRecord const& record) {
    auto const from = record.text("from_node");
    auto const to = record.text("to_node");
    if (!name.empty() && (!from.empty() || !to.empty())) {
        name += fmt::format(" ({} – {})", from, to);
    }
    return name;
}

/// The same street is dug up by several: who and when tell their works apart.
std::string code_of_works(core::PlaceRecord const& record) {
    std::string code = record.name.empty() ? named_part(std::string(record.text("street")), record) : record.name;
    if (auto const party = record.text("party"); !code.empty() && !party.empty()) {
        code += fmt::format(", {}", party);
    }
    if (auto const day = record.day("starts_on"); !code.empty() && day) {
        code += ", " + core::format_iso(*day);
    }
    return code;
}

std::string code_of_item(core::PlaceRecord const& record) {
    auto const structure = record.text("structure");
    if (!structure.empty()) {
        return std::string(structure);
    }
    auto const street = record.text("street");
    if (street.empty() && record.name.empty()) {
        return std::string(record.text("segments"));
    }
    return named_part(street.empty() ? record.name : std::string(street), record);
}

} // namespace

std::string PlaceRowReader::code_from_fields(core::RawRow const& row, core::PlaceRecord& record) const {
    switch (m_info.kind) {
    case PlaceKind::aerodrome: {
        auto const icao = record.text("icao");
        auto const first = record.text("first_threshold");
        auto const second = record.text("second_threshold");
        if (icao.empty() || first.empty()) {
            return std::string(icao.empty() ? std::string_view(record.name) : icao);
        }
        return fmt::format("{} {}{}{}", icao, first, second.empty() ? "" : "/", second);
    }
    case PlaceKind::street:
    case PlaceKind::route: {
        auto const from = record.text("from_node");
        auto const to = record.text("to_node");
        auto code = record.name;
        if (!from.empty() || !to.empty()) {
            code += fmt::format(" ({} – {})", from, to);
        }
        if (m_info.kind == PlaceKind::street && !record.raw[m_info.find("side")].empty()) {
            code += ", " + record.raw[m_info.find("side")];
        }
        return record.name.empty() ? std::string() : code;
    }
    case PlaceKind::zone: return zone_code(row, record);
    case PlaceKind::access_point: return record.name;
    case PlaceKind::span: return between(record.text("from_pole"), record.text("to_pole"));
    case PlaceKind::duct: return duct_code(record);
    case PlaceKind::cable: return std::string(record.text("tag").empty() ? record.name : record.text("tag"));
    case PlaceKind::works: return code_of_works(record);
    case PlaceKind::programme_item: return code_of_item(record);
    case PlaceKind::programme:
    case PlaceKind::programme_phase:
    case PlaceKind::pole:
    case PlaceKind::manhole:
    case PlaceKind::complaint:
    case PlaceKind::application: break;
    }
    return {};
}

} // namespace hatang::desk
