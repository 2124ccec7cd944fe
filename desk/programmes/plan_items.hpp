// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Putting items into a programme: rows of "street, from, to, length, phase, target" found among the streets of the
/// register, or structures; one change. What is done stays done.

#include "desk/places/import_places.hpp"
#include "desk/programmes/programmes.hpp"

#include <memory>
#include <optional>

namespace hatang::desk {

struct PlanParts {
    core::PlaceReader const& places;
    core::AdminReader const& admin;
    core::SiteReader const& sites;
};

/// Completes the rows of one programme. Findings: phase-unknown, street-… (as zones that name streets),
/// item-stated-only, segment-unknown, structure-unknown, target-outside-phase, item-without-subject.
class ItemPlanner {
public:
    /// \p planned_on: first day of new items in the plan; none = the programme's first day, and today for items that
    /// are added later.
    ItemPlanner(Programme programme, PlanParts const& parts, std::optional<core::Date> planned_on, core::Date today);
    ~ItemPlanner();
    ItemPlanner(ItemPlanner const&) = delete;
    ItemPlanner& operator=(ItemPlanner const&) = delete;
    ItemPlanner(ItemPlanner&&) = delete;
    ItemPlanner& operator=(ItemPlanner&&) = delete;

    /// For PlaceImportOptions::complete. The first call reads the items and streets that are known: it comes inside the
    /// change that stores the rows. \returns false when the row names neither a street nor a structure, or a phase
    /// that the programme does not have.
    bool complete(RowCompletion const& row);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::desk
