// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/map/mapped_reader.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "import/heading_unit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace hatang::ingest {

namespace {

/// "operator (map)": no column of the file.
std::string constant_heading(std::string const& field) {
    return field + " (map)";
}

/// What the log keeps of a map: its name without folders, and its content.
std::string trace_of(FieldMap const& map) {
    return fmt::format("{} sha256:{}", std::filesystem::path(map.source).filename().string(), map.sha256);
}

/// The columns that the file itself has.
std::span<std::string const> own_headings(FieldMap const& map, std::span<std::string const> headings) {
    return headings.first(headings.size() - std::min(headings.size(), map.constants.size()));
}

FieldMapColumn const* first_missing(FieldMap const& map, std::span<std::string const> headings) {
    auto const columns = find_columns(map, headings);
    auto const missing = std::find(columns.begin(), columns.end(), std::nullopt);
    return missing == columns.end() ? nullptr : &map.columns[static_cast<std::size_t>(missing - columns.begin())];
}

double factor_of(FieldMapColumn const& column) {
    return column.unit.empty() ? metres_of_heading(column.heading) : metres_of_unit(column.unit).value_or(1.0);
}

/// Calls \p take with field, column and factor of what the map fills, and returns the columns to keep as they are.
template <typename Take>
std::vector<std::size_t> assign(FieldMap const& map, std::span<std::string const> headings, Take&& take) {
    auto const own = own_headings(map, headings);
    auto const columns = find_columns(map, own);
    std::vector<bool> done(headings.size(), false);
    std::vector<std::size_t> kept;
    if (std::find(columns.begin(), columns.end(), std::nullopt) != columns.end()) {
        return kept;
    }
    for (std::size_t line = 0; line < columns.size(); ++line) {
        auto const& field = map.columns[line].field;
        if (field == kKeepColumn) {
            continue;
        }
        done[*columns[line]] = true;
        if (field != kSkipColumn) {
            take(field, *columns[line], factor_of(map.columns[line]));
        }
    }
    for (std::size_t at = 0; at < map.constants.size(); ++at) {
        done[own.size() + at] = true;
        take(map.constants[at].first, own.size() + at, 1.0);
    }
    for (std::size_t column = 0; column < done.size(); ++column) {
        if (!done[column] && !headings[column].starts_with(core::kOwnHeading)) {
            kept.push_back(column);
        }
    }
    return kept;
}

/// The meanings of one column.
class Meanings {
public:
    explicit Meanings(FieldMapValues const& values) {
        for (auto const& [written, meaning] : values.meanings) {
            m_exact.emplace(written, &meaning);
            m_keys.emplace(core::search_key(written), &meaning);
        }
    }
    /// nullptr when the map says nothing. Marks and case count only when two texts differ in nothing else.
    std::string const* find(std::string_view written) {
        auto const seen = m_exact.find(std::string(written));
        if (seen != m_exact.end()) {
            return seen->second;
        }
        auto const found = written.empty() ? m_keys.end() : m_keys.find(core::search_key(written));
        auto const* meaning = found == m_keys.end() ? nullptr : found->second;
        constexpr std::size_t kRemembered = 10'000;
        if (m_exact.size() < kRemembered) {
            m_exact.emplace(written, meaning);
        }
        return meaning;
    }

private:
    std::unordered_map<std::string, std::string const*> m_exact;
    std::unordered_map<std::string, std::string const*> m_keys;
};

class MappingSink final : public core::RowSink {
public:
    MappingSink(FieldMap const& map, core::ReadOptions const& options, core::RowSink& inner)
        : m_map(map), m_options(options), m_inner(inner) {}

    void file(core::RawFile const& file) override {
        require_columns(file);
        m_file = file;
        m_file.field_map = trace_of(m_map);
        for (auto& layer : m_file.layers) {
            m_own.push_back(layer.fields);
            for (auto const& constant : m_map.constants) {
                layer.fields.push_back(constant_heading(constant.first));
            }
        }
        m_inner.file(m_file);
    }

    void layer(std::size_t index) override {
        m_inner.layer(index);
        m_meanings.clear();
        auto const columns = find_columns(m_map, m_own[index]);
        if (std::find(columns.begin(), columns.end(), std::nullopt) == columns.end()) {
            prepare(columns);
            name_new_columns(index, columns);
        }
    }

    bool row(core::RawRow const& row) override {
        m_cells.assign(row.cells.begin(), row.cells.end());
        for (auto& [column, meanings] : m_meanings) {
            if (column < m_cells.size()) {
                if (auto const* meaning = meanings.find(m_cells[column].text)) {
                    m_cells[column] = {core::RawCell::Kind::text, *meaning, 0.0};
                }
            }
        }
        for (auto const& constant : m_map.constants) {
            m_cells.push_back({core::RawCell::Kind::text, constant.second, 0.0});
        }
        core::RawRow mapped = row;
        mapped.cells = m_cells;
        return m_inner.row(mapped);
    }

    void finding(core::Finding finding) override { m_inner.finding(std::move(finding)); }

private:
    bool is_read(core::RawLayer const& layer) const { return !m_options.layer || *m_options.layer == layer.name; }

    void require_columns(core::RawFile const& file) const {
        core::RawLayer const* refused = nullptr;
        for (auto const& layer : file.layers) {
            if (is_read(layer) && first_missing(m_map, layer.fields) == nullptr) {
                return;
            }
            refused = is_read(layer) && refused == nullptr ? &layer : refused;
        }
        if (refused == nullptr) {
            return; // the reader names the layers there are
        }
        auto const& missing = *first_missing(m_map, refused->fields);
        auto const seen = fmt::to_string(fmt::join(refused->fields, ", "));
        throw core::data_error({fmt::format("{} dòng {}: '{}' không có cột \"{}\"", m_map.source, missing.line,
                                            refused->name, missing.heading),
                                fmt::format("{} line {}: '{}' has no column \"{}\"", m_map.source, missing.line,
                                            refused->name, missing.heading)},
                               {fmt::format("các cột của nó: {}", seen), fmt::format("its columns are: {}", seen)});
    }

    void prepare(std::vector<std::optional<std::size_t>> const& columns) {
        for (auto const& values : m_map.values) {
            for (std::size_t line = 0; line < columns.size(); ++line) {
                if (m_map.columns[line].field == values.field) {
                    m_meanings.emplace_back(*columns[line], Meanings(values));
                }
            }
        }
    }

    /// A column that came after the map was made is kept, and said.
    void name_new_columns(std::size_t index, std::vector<std::optional<std::size_t>> const& columns) {
        auto const& headings = m_own[index];
        for (std::size_t column = 0; column < headings.size(); ++column) {
            bool const own = headings[column].starts_with(core::kOwnHeading);
            if (own || std::find(columns.begin(), columns.end(), std::optional(column)) != columns.end()) {
                continue;
            }
            core::Finding finding;
            finding.code = "heading-not-in-map";
            finding.severity = core::Severity::info;
            finding.file = std::filesystem::path(m_file.path).filename().string();
            finding.layer = m_file.layers.size() > 1 ? m_file.layers[index].name : std::string();
            finding.field = headings[column];
            finding.message = {"cột không có trong bản đồ cột; giữ nguyên văn",
                               "the column is not in the field map; kept as it is"};
            m_inner.finding(std::move(finding));
        }
    }

    FieldMap const& m_map;
    core::ReadOptions const& m_options;
    core::RowSink& m_inner;
    core::RawFile m_file;
    std::vector<std::vector<std::string>> m_own; ///< headings by layer, without the constants
    std::vector<std::pair<std::size_t, Meanings>> m_meanings;
    std::vector<core::RawCell> m_cells;
};

} // namespace

std::vector<std::optional<std::size_t>> find_columns(FieldMap const& map, std::span<std::string const> headings) {
    std::vector<std::optional<std::size_t>> columns(map.columns.size());
    std::vector<bool> taken(headings.size(), false);
    auto const take = [&](auto const& same) {
        for (std::size_t line = 0; line < columns.size(); ++line) {
            for (std::size_t column = 0; !columns[line] && column < headings.size(); ++column) {
                if (!taken[column] && same(map.columns[line].heading, headings[column])) {
                    columns[line] = column;
                    taken[column] = true;
                }
            }
        }
    };
    take([](std::string const& a, std::string const& b) { return a == b; });
    take([](std::string const& a, std::string const& b) {
        return !a.empty() && !b.empty() && core::search_key(a) == core::search_key(b);
    });
    return columns;
}

core::StationHeadingMapper station_mapper(FieldMap map) {
    return [map = std::move(map)](std::span<std::string const> headings) {
        core::StationFieldMap fields;
        fields.unknown = assign(map, headings, [&fields](std::string const& name, std::size_t column, double factor) {
            auto const& names = core::kStationFieldNames;
            auto const at = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
            auto const field = static_cast<core::StationField>(at);
            fields.set(field, column);
            fields.height_factor = field == core::StationField::height ? factor : fields.height_factor;
            fields.host_height_factor = field == core::StationField::host_height ? factor : fields.host_height_factor;
            fields.accuracy_factor = field == core::StationField::accuracy ? factor : fields.accuracy_factor;
        });
        return fields;
    };
}

core::PlaceHeadingMapper place_mapper(FieldMap map) {
    return [map = std::move(map)](core::PlaceKind, std::span<std::string const> headings) {
        core::PlaceFieldMap fields;
        fields.unknown = assign(map, headings, [&](std::string const& name, std::size_t column, double factor) {
            fields.columns[name] = {column, takes_unit(map.kind, name) ? factor : 1.0};
        });
        return fields;
    };
}

core::RawFile MappedReader::describe(std::filesystem::path const& path, core::ReadOptions const& options) {
    return m_reader.describe(path, options);
}

void MappedReader::read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) {
    MappingSink mapping(m_map, options, sink);
    m_reader.read(path, options, mapping);
}

core::ReadOptions read_options(FieldMap const& map, core::ReadOptions options) {
    options.layer = options.layer ? options.layer : map.layer;
    options.encoding = options.encoding ? options.encoding : map.encoding;
    options.separator = options.separator ? options.separator : map.separator;
    options.header_row = options.header_row ? options.header_row : map.header_row;
    return options;
}

} // namespace hatang::ingest
