// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The old communes and districts that a commune of now was made of, and which of them a written address names.

#include "core/contracts/register_reader.hpp"
#include "core/network/station_record.hpp"
#include "desk/admin/admin_names.hpp"
#include "desk/admin/place_finder.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

/// A unit's name, ready to be compared with what people write.
struct ComparedName {
    std::string kind;
    NameKeys keys;
};

struct Predecessor {
    std::optional<core::AdminUnitId> commune; ///< none where a whole district became the commune
    std::optional<core::AdminUnitId> district;
    ComparedName commune_name;
    ComparedName district_name;
};

/// What is known without looking at old outlines.
struct OldPlace {
    std::optional<core::AdminUnitId> commune_then;
    std::optional<core::AdminUnitId> district_then;
    core::ThenBasis basis = core::ThenBasis::unknown;
};

class Predecessors {
public:
    explicit Predecessors(core::AdminReader const& admin);

    std::vector<Predecessor> const& of(core::AdminUnitId commune) const;
    /// Succession first, then the written ward and district.
    OldPlace resolve(core::AdminUnitId commune, WrittenPlace const& written) const;
    std::string const& outline_note(core::AdminUnitId commune) const;

private:
    struct Commune {
        ComparedName name;
        std::string outline_note;
        std::vector<Predecessor> predecessors;
    };
    std::unordered_map<core::AdminUnitId, Commune> m_communes;
};

} // namespace hatang::desk
