// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The readers of all rule kinds; what each means stands at the top of its source and in docs/rules. A new kind is a
/// source here, a line below, an entry in rule_kinds.cpp, a page in docs/rules and a case file in tests/rules.

#include "rules/rule_body.hpp"

namespace hatang::rules {

using RuleReader = std::shared_ptr<RuleBody const>(core::MapReader& parameters, Attributes const& attributes);

RuleReader read_aerial_ban;
RuleReader read_approval_duty;
RuleReader read_attribute_limit;
RuleReader read_clearance;
RuleReader read_dig_once;
RuleReader read_dossier_complete;
RuleReader read_emf_inspection_due;
RuleReader read_form_required;
RuleReader read_mast_class;
RuleReader read_permit_duty;
RuleReader read_procedure;
RuleReader read_proximity;
RuleReader read_railway_fall_distance;
RuleReader read_sharing_duty;
RuleReader read_spacing;
RuleReader read_statement;
RuleReader read_street_front;
RuleReader read_surface_limit;
RuleReader read_unseen_text;
RuleReader read_zone_limits;
RuleReader read_zone_prohibits;

} // namespace hatang::rules
