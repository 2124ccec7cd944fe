// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A PlaceQuery as SQL: text from constants and the list of kinds, everything asked for bound.

#include "core/cql2/sql_writer.hpp"
#include "core/network/place_record.hpp"
#include "store/detail/sqlite.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::store {

class PlaceSelect {
public:
    explicit PlaceSelect(core::PlaceQuery const& query);
    /// Columns: entity, uuid, valid_from, valid_to, change_from, then PlaceSql::columns.
    static constexpr int kHead = 5;
    std::string rows();
    std::string count();
    void bind(Statement& statement) const;

private:
    void from();
    void times();
    void units();
    void conditions();
    void texts(std::string_view column, std::vector<std::string> const& wanted);
    void filter_condition();
    void value(core::cql2::SqlValue value);

    core::PlaceQuery const& m_query;
    std::optional<core::GeoBox> m_box; ///< what is asked of the R-tree
    std::string m_text;
    std::vector<core::cql2::SqlValue> m_values;
};

} // namespace hatang::store
