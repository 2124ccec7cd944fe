// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What can be said about a thing that is judged: its height, the building under it, its operators … The ones that the
/// rule kinds measure themselves are named here; a pack may declare more, for its own limits and conditions.

#include "core/cql2/schema.hpp"
#include "core/date.hpp"
#include "core/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::rules {

/// What is judged. A mast with its antennas is one thing.
enum class SubjectKind : std::uint8_t { mast, cable, duct, pole };
inline constexpr std::size_t kSubjectKinds = 4;
std::string_view to_string(SubjectKind kind);
std::optional<SubjectKind> parse_subject_kind(std::string_view word);
core::Words label(SubjectKind kind);

/// Indices of the attributes hatang knows by itself; heights in metres.
enum class Known : std::size_t {
    height_m,           ///< of the mast with antennas, without the lightning rod, above ground or roof
    host_height_m,      ///< of the building under it; 0 = stands on the ground
    half_width_m,       ///< mast centre to the outermost point of arm and antenna
    ground_elevation_m, ///< above sea level; unknown = nothing, never 0
    mast_class_declared,
    structure_kind, ///< code of structure_kinds()
    disguise,       ///< what it imitates, as written: "cây dừa", "bồn nước"; empty = none
    operators,      ///< codes of operators()
    location,       ///< footpath, park, square, landscape, roof, wall, ground, lamp_post
    in_plan,        ///< fits the approved passive-infrastructure plan
    inside_limits,  ///< does not change the building's architecture, bearing structure and safety
    documents,      ///< kinds of documents in the dossier
    emf_certificate_on,
    existing, ///< stands already; no proposal
    // Derived, never typed:
    total_height_m,  ///< host + mast
    top_elevation_m, ///< above sea level
    mast_class,      ///< A1, A2 by the law of the day
    mast_subclass,   ///< A1a … A2c where it can be told
    bulky,
    area,  ///< urban, rural
    zones, ///< kinds of zones here
    permit_duty,
    count
};
inline constexpr std::size_t kKnownCount = static_cast<std::size_t>(Known::count);

enum class AttributeType : std::uint8_t { number, text, flag, day, texts };
using AttributeValue = std::variant<std::monostate, double, std::string, bool, core::Date, std::vector<std::string>>;

struct Attribute {
    std::string name;
    AttributeType type = AttributeType::text;
    std::string unit; ///< "m", "mm", "%"; empty for none
    core::Words label;
    bool derived = false;       ///< refused in files
    std::string_view example{}; ///< a condition; empty for declared ones
};

/// The known attributes first, in the order of Known, then what packs declare.
class Attributes {
public:
    Attributes();
    /// The same name twice with the same type and unit is one attribute.
    /// \throws core::Error(invalid_data) for another type or unit, and past 500.
    std::size_t declare(Attribute attribute);
    std::optional<std::size_t> find(std::string_view name) const;
    Attribute const& operator[](std::size_t index) const { return m_all[index]; }
    Attribute const& operator[](Known known) const { return m_all[static_cast<std::size_t>(known)]; }
    std::size_t size() const { return m_all.size(); }
    /// For conditions: properties in the same order.
    core::cql2::Schema schema() const;

private:
    std::vector<Attribute> m_all;
};

} // namespace hatang::rules
