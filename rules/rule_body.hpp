// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a rule kind is: it reads its parameters from the pack, judges a case, and says where its judgement can change,
/// so that the remedy is exact. One source and header each in kinds/, one line in rule_kinds.cpp.

#include "core/document/map_reader.hpp"
#include "core/words.hpp"
#include "rules/check_result.hpp"
#include "rules/pack.hpp"
#include "rules/subject.hpp"
#include "rules/surroundings.hpp"
#include "spatial/boundary_pieces.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace hatang::rules {

/// The case before a rule. Derived attributes are in the subject already, as far as earlier phases could tell them.
struct Case {
    Subject const& subject;
    Surroundings const& around;
    Attributes const& attributes;
    bool with_words = true;                                   ///< false: only the verdict counts, of a million sites
    std::vector<ZoneMark const*> const* zones_here = nullptr; ///< Surroundings::zones_at() of the place, if asked
};

/// An area that a rule sees over a place, for maps.
struct RuleOutline {
    std::string name; ///< of the surface
    double limit_amsl_m = 0.0;
    std::string wkb; ///< WGS 84
};

/// A document that a dossier must hold.
struct WantedDocument {
    std::string kind;
    core::Words title;
};

class RuleBody {
public:
    virtual ~RuleBody() = default;
    /// Verdict, figures, others and words. Severity, basis and verification are the evaluator's.
    virtual Judgement judge(Case const& question) const = 0;
    /// Heights (m, of the mast) at which the judgement may change at this place; a superset is fine.
    virtual void critical_heights(Case const&, std::vector<double>&) const {}
    /// Where the judgement may change when the thing is moved, as far as the collector reaches; a superset is fine.
    /// The outlines of zones, with their reach, are collected already.
    virtual void boundaries(Case const&, spatial::BoundaryCollector&) const {}
    /// What of its own making lies over the place, what decides first. Made for one map, not for many cases.
    virtual std::vector<RuleOutline> outlines(core::GeoPoint, Surroundings const&) const { return {}; }
    /// How far it looks, metres: the sum is bounded so that no pack is too costly.
    virtual double reach_m() const { return 0.0; }
    /// Kinds of zones it asks for.
    virtual std::vector<std::string> zone_kinds() const { return {}; }
    /// What a dossier must hold where it applies.
    virtual std::vector<WantedDocument> documents() const { return {}; }
};

/// Kinds of an earlier phase derive what later ones ask.
enum class Phase : std::uint8_t { classification, duty, limits };

struct RuleKind {
    std::string_view name;
    Phase phase = Phase::limits;
    core::Words title;
    core::Words what; ///< one sentence
    /// \throws core::Error(invalid_data) with the line, for parameters that are wrong. Attributes declared by the pack
    /// are known already.
    std::shared_ptr<RuleBody const> (*read)(core::MapReader& parameters, Attributes const& attributes);
};

/// In the order of docs/rules.
std::span<RuleKind const> rule_kinds();
RuleKind const* find_rule_kind(std::string_view name);

} // namespace hatang::rules
