// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The stations of a state in memory, as far as rules ask: read once, as what is judged and as what stands around.

#include "core/contracts/register_reader.hpp"
#include "rules/surroundings.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

struct Station {
    std::string code;
    std::string site_code;
    std::uint32_t operator_code = 0; ///< a word of the table
    std::uint32_t mast_class = 0;    ///< a word of the table
    std::uint32_t structure_kind = 0;
    std::uint32_t place = 0; ///< a place of the table
    core::GeoPoint position;
    std::optional<double> height_m;
    std::optional<double> host_height_m;
    bool in_service = true;           ///< neither planned nor dismantled
    std::optional<double> ground_m{}; ///< above sea level, from an elevation model; nothing until set_ground()
};

class StationTable {
public:
    void add(core::StationBrief const& brief);
    std::vector<Station> const& stations() const { return m_stations; }
    std::string const& word(std::uint32_t index) const { return m_words[index]; }
    std::size_t word_count() const { return m_words.size(); }
    /// The different places that stations lie in.
    std::vector<core::AdminPlace> const& places() const { return m_places; }
    std::vector<rules::MastMark> masts() const;
    /// In the order of stations(), as many.
    void set_ground(std::vector<std::optional<double>> const& heights);
    /// By code, then operator, byte by byte: the order of lists.
    void sort_by_code();

private:
    using PlaceIds = std::array<std::int64_t, 3>;
    struct HashOfIds {
        std::size_t operator()(PlaceIds const& ids) const;
    };
    struct HashOfText {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::uint32_t index_of(std::string_view word);
    std::uint32_t index_of(core::AdminPlace const& place);

    std::vector<Station> m_stations;
    std::vector<std::string> m_words;
    std::vector<core::AdminPlace> m_places;
    std::unordered_map<std::string, std::uint32_t, HashOfText, std::equal_to<>> m_word_at;
    std::unordered_map<PlaceIds, std::uint32_t, HashOfIds> m_place_at;
};

/// Views of \p row.
core::StationBrief brief_of(core::SiteRow const& row);

} // namespace hatang::desk
