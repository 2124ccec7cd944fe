// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/row_condition.hpp"

#include "spatial/cql2/row_filter.hpp"

#include <deque>
#include <set>
#include <vector>

namespace hatang::desk {

namespace {

using core::cql2::PropertySpec;
using core::cql2::ValueType;

constexpr std::string_view kGeometry = "geom";
constexpr std::size_t kGeometryColumn = static_cast<std::size_t>(-1);

/// Of headings that repeat the first counts; empty ones cannot be asked for.
struct Columns {
    std::vector<PropertySpec> properties;
    std::vector<std::size_t> numbers; ///< property → column of the file

    explicit Columns(core::RawLayer const& layer) {
        std::set<std::string> seen;
        for (std::size_t column = 0; column < layer.fields.size(); ++column) {
            auto const& heading = layer.fields[column];
            if (!heading.empty() && seen.insert(heading).second) {
                properties.push_back({heading, ValueType::raw});
                numbers.push_back(column);
            }
        }
        if (!layer.geometry_type.empty() && seen.insert(std::string(kGeometry)).second) {
            properties.push_back({std::string(kGeometry), ValueType::geometry});
            numbers.push_back(kGeometryColumn);
        }
    }
};

class RowView final : public core::cql2::Row {
public:
    RowView(core::RawRow const& row, std::vector<std::size_t> const& numbers) : m_row(row), m_numbers(numbers) {}

    core::cql2::Value value(std::size_t property) const override {
        auto const column = m_numbers[property];
        if (column == kGeometryColumn) {
            return m_row.geometry_wkb.empty() ? core::cql2::Value{}
                                              : core::cql2::Value{core::cql2::Wkb{m_row.geometry_wkb}};
        }
        if (column >= m_row.cells.size() || m_row.cells[column].empty()) {
            return {};
        }
        auto const& cell = m_row.cells[column];
        return {lacks_zone(cell) ? std::string_view(m_texts.emplace_back(std::string(cell.text) + "Z")) : cell.text};
    }

private:
    /// A moment without a time zone is UTC, as GeoPackage defines its DATETIME (OGC 12-128r17, table 1).
    static bool lacks_zone(core::RawCell const& cell) {
        auto const time = cell.text.find('T');
        return cell.kind == core::RawCell::Kind::date && time != std::string_view::npos &&
               cell.text.find_first_of("Z+-", time) == std::string_view::npos;
    }

    core::RawRow const& m_row;
    std::vector<std::size_t> const& m_numbers;
    mutable std::deque<std::string> m_texts; ///< views must live until the row has been judged
};

} // namespace

struct RowCondition::Impl {
    std::vector<std::size_t> numbers;
    spatial::cql2::RowFilter filter;
};

RowCondition::RowCondition(std::string const& condition, core::RawLayer const& layer) {
    Columns columns(layer);
    core::cql2::Schema const schema(std::move(columns.properties));
    m_impl = std::make_unique<Impl>(
        Impl{std::move(columns.numbers), spatial::cql2::RowFilter(core::cql2::Filter::parse(condition, schema))});
}

RowCondition::~RowCondition() = default;
RowCondition::RowCondition(RowCondition&&) noexcept = default;
RowCondition& RowCondition::operator=(RowCondition&&) noexcept = default;

bool RowCondition::matches(core::RawRow const& row) {
    return m_impl->filter.matches(RowView(row, m_impl->numbers));
}

} // namespace hatang::desk
