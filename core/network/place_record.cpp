// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/place_record.hpp"

namespace hatang::core {

PlaceRecord::PlaceRecord(PlaceKind of)
    : kind(of), values(place_kind(of).fields.size()), raw(values.size()), persons(place_kind(of).persons.size()) {
    submitted.epsg = 0;
}

std::string_view PlaceRecord::text(std::string_view field) const {
    auto const* value = std::get_if<std::string>(&values.at(place_kind(kind).find(field)));
    return value != nullptr ? std::string_view(*value) : std::string_view();
}

std::optional<double> PlaceRecord::number(std::string_view field) const {
    auto const* value = std::get_if<double>(&values.at(place_kind(kind).find(field)));
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<Date> PlaceRecord::day(std::string_view field) const {
    auto const* value = std::get_if<Date>(&values.at(place_kind(kind).find(field)));
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

void PlaceRecord::set(std::string_view field, PlaceValue value) {
    values.at(place_kind(kind).find(field)) = std::move(value);
}

} // namespace hatang::core
