// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A row of a pack as the team tells it: what can be taken, and what cannot with the reason.

#include "core/network/place_kinds.hpp"
#include "desk/field/receive_context.hpp"

namespace hatang::desk {

/// Before the name of a field: what was written there and could not be taken.
inline constexpr std::string_view kRawMark = "hatang:raw:";

struct Telling {
    core::FieldTexts told;   ///< as received; fields that cannot be taken as before, with their text under kRawMark
    core::FieldTexts theirs; ///< the same without marks
    bool unusable = false;   ///< something new could not be taken; said in a finding
};

/// Texts without the marks of hatang's own.
core::FieldTexts without_marks(core::FieldTexts texts);

class RowTeller {
public:
    RowTeller(ReceiveContext& context, core::PlaceKindInfo const& info, ReturnedLayer const& layer)
        : m_context(context), m_info(info), m_layer(layer) {}

    /// \p base: what the pack took along. \p before: what was said already, and is not reported again.
    Telling read(ReturnedRow const& row, core::FieldTexts const& base, ToldBefore const& before) const;
    void report(ReturnedRow const& row, std::string code, core::Severity severity, std::string field, std::string value,
                core::Words message) const;

private:
    struct Known {
        core::FieldTexts const& base;
        ToldBefore const& before;
    };
    void read_field_of(ReturnedRow const& row, Known const& known, std::string const& field, Telling& telling) const;
    void read_geometry(ReturnedRow const& row, Known const& known, Telling& telling) const;
    core::Words geometry_problem(ReturnedRow const& row) const;

    ReceiveContext& m_context;
    core::PlaceKindInfo const& m_info;
    ReturnedLayer const& m_layer;
};

} // namespace hatang::desk
