// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/station_table.hpp"

#include <algorithm>
#include <tuple>

namespace hatang::desk {

namespace {

constexpr std::string_view kDismantled = "dismantled";
constexpr std::string_view kPlanned = "planned";

std::optional<double> metres(std::optional<core::Length> const& length) {
    return length ? std::optional(length->metres()) : std::nullopt;
}

} // namespace

std::size_t StationTable::HashOfIds::operator()(PlaceIds const& ids) const {
    std::size_t hash = 0;
    for (std::int64_t const id : ids) {
        hash = hash * 1'000'003 + static_cast<std::size_t>(id);
    }
    return hash;
}

std::uint32_t StationTable::index_of(std::string_view word) {
    auto const found = m_word_at.find(word);
    if (found != m_word_at.end()) {
        return found->second;
    }
    auto const index = static_cast<std::uint32_t>(m_words.size());
    m_words.emplace_back(word);
    m_word_at.emplace(word, index);
    return index;
}

std::uint32_t StationTable::index_of(core::AdminPlace const& place) {
    auto const id = [](std::optional<core::AdminUnitId> const& unit) { return unit ? unit->value() : -1; };
    auto const [entry, fresh] =
        m_place_at.try_emplace({id(place.commune), id(place.commune_then), id(place.district_then)},
                               static_cast<std::uint32_t>(m_places.size()));
    if (fresh) {
        m_places.push_back(place);
    }
    return entry->second;
}

void StationTable::add(core::StationBrief const& brief) {
    m_stations.push_back({.code = std::string(brief.code),
                          .site_code = std::string(brief.site_code),
                          .operator_code = index_of(brief.operator_code),
                          .mast_class = index_of(brief.mast_class),
                          .structure_kind = index_of(brief.structure_kind),
                          .place = index_of(brief.place),
                          .position = brief.position,
                          .height_m = brief.height_m,
                          .host_height_m = brief.host_height_m,
                          .in_service = brief.status != kDismantled && brief.status != kPlanned});
}

std::vector<rules::MastMark> StationTable::masts() const {
    std::vector<rules::MastMark> masts;
    masts.reserve(m_stations.size());
    for (Station const& each : m_stations) {
        masts.push_back({each.site_code, each.position, word(each.operator_code), word(each.mast_class),
                         each.height_m.value_or(0.0), false, each.in_service});
    }
    return masts;
}

void StationTable::set_ground(std::vector<std::optional<double>> const& heights) {
    for (std::size_t i = 0; i < m_stations.size() && i < heights.size(); ++i) {
        m_stations[i].ground_m = heights[i];
    }
}

void StationTable::sort_by_code() {
    std::sort(m_stations.begin(), m_stations.end(), [this](Station const& left, Station const& right) {
        return std::tie(left.code, word(left.operator_code)) < std::tie(right.code, word(right.operator_code));
    });
}

core::StationBrief brief_of(core::SiteRow const& row) {
    core::StationRecord const& record = row.record;
    return {row.site_code, record.code,     record.operator_code, record.mast_class,     record.structure_kind,
            record.status, record.position, record.place,         metres(record.height), metres(record.host_height)};
}

} // namespace hatang::desk
