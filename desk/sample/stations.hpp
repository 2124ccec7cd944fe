// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The stations of the sample. Each is computed from the seed and its number alone, so that complaints can name any.

#include "core/date.hpp"
#include "desk/sample/places.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::desk {

/// The built thing; heights in tenths of a metre.
struct SampleStructure {
    SampleCommune const* commune = nullptr;
    PlanePoint place; ///< whole centimetres
    std::string_view mast_class;
    std::string_view kind;
    std::int64_t height_dm = 0;
    std::int64_t host_height_dm = 0; ///< 0 = on the ground
    std::uint32_t house = 0;
    std::string_view street;
    std::uint32_t group = 0; ///< tổ
};

struct SampleStation {
    std::string code;
    std::string_view operator_name;
    std::string_view status;
    std::string_view technologies;
    std::optional<core::Date> in_service_from;
    SampleStructure structure;
};

/// \p index from 0. About one station in eight stands on the structure of the one before.
SampleStation make_station(SamplePlaces const& places, std::uint64_t seed, std::int64_t index);

} // namespace hatang::desk
