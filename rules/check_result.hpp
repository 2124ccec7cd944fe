// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The answer of the law to one case: rule by rule, with figures and articles, and what would pass.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/words.hpp"
#include "rules/pack.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::rules {

enum class Verdict : std::uint8_t { pass, not_applicable, needs_officer, fail };
std::string_view to_string(Verdict verdict);
core::Words label(Verdict verdict);

/// unknown: no text that was seen decides.
enum class PermitDuty : std::uint8_t { unknown, exempt, notice, permit };
std::string_view to_string(PermitDuty duty);
core::Words label(PermitDuty duty);

struct Quantity {
    double value = 0.0;
    std::string unit; ///< "m", "km", "operators"
};
struct Limit {
    std::string_view op; ///< "<", "<=", ">", ">=", "="
    double value = 0.0;
    std::string unit;
};
/// Another site, application or zone involved.
struct Other {
    std::string kind; ///< "site", "application", "zone", "aerodrome"
    std::string code;
    std::string name;
    std::optional<double> distance_m;
};

/// What a rule kind says of a case.
struct Judgement {
    Verdict verdict = Verdict::not_applicable;
    std::optional<Quantity> measured;
    std::optional<Limit> limit;
    std::vector<Other> others;
    std::string geometry_wkb; ///< what on the map is meant; empty = the place itself
    core::Words message;      ///< one sentence
    std::optional<PermitDuty> duty;
    std::string mast_class; ///< of the classification phase: A1, A2
    std::string subclass;   ///< A2a … where a text that was seen tells it
};

struct RuleFinding {
    Rule const* rule = nullptr; ///< of the rulebook, which outlives the result
    Pack const* pack = nullptr;
    RuleSeverity severity = RuleSeverity::violation;
    Judgement judgement;
};

struct PackUsed {
    std::string id;
    int version = 1;
    std::string sha256;
};

struct MastClassResult {
    std::string declared;
    std::string derived;
    core::Words because;
};

struct NearestPlaceResult {
    core::GeoPoint point;
    double distance_m = 0.0;
    double bearing_deg = 0.0;
};
struct ShareOffer {
    std::string site;
    std::string operator_code;
    double distance_m = 0.0;
    double height_m = 0.0; ///< 0 = unknown
    core::Words why;
};

/// What would pass. Nothing of it is filled for a case that passes.
struct Remedy {
    std::optional<double> max_height_m; ///< greatest height that passes here, whole centimetres; nothing: none does
    bool height_unbounded = false;      ///< no rule bounds the height here
    std::string binding_rule;           ///< the rule that fails one centimetre higher
    std::optional<NearestPlaceResult> nearest_place;
    double searched_m = 0.0;
    std::vector<ShareOffer> share_with;
};

struct CheckResult {
    SubjectKind kind = SubjectKind::mast;
    std::string code;
    core::Date law_as_of;
    std::vector<PackUsed> packs;
    Verdict verdict = Verdict::needs_officer;
    PermitDuty duty = PermitDuty::unknown;
    MastClassResult mast_class;
    std::vector<RuleFinding> findings; ///< pack by pack, in the order of their rules
    std::optional<Remedy> remedy;
};

} // namespace hatang::rules
