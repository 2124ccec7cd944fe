// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::core {

CodeList::CodeList(std::string name, std::vector<CodeEntry> entries)
    : m_name(std::move(name)), m_entries(std::move(entries)) {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        auto const& entry = m_entries[i];
        m_index.emplace_back(loose_place_key(entry.code), i);
        m_index.emplace_back(loose_place_key(entry.label.vi), i);
        m_index.emplace_back(loose_place_key(entry.label.en), i);
        for (auto const& spelling : entry.spellings)
            m_index.emplace_back(loose_place_key(spelling), i);
    }
    std::sort(m_index.begin(), m_index.end());
    m_index.erase(std::unique(m_index.begin(), m_index.end()), m_index.end());
    std::erase_if(m_index, [](auto const& item) { return item.first.empty(); });
    auto const twice = std::adjacent_find(
        m_index.begin(), m_index.end(), [](auto const& left, auto const& right) { return left.first == right.first; });
    if (twice != m_index.end())
        throw internal_error(fmt::format("the code list '{}' gives '{}' two meanings, {} and {}", m_name, twice->first,
                                         m_entries[twice->second].code, m_entries[std::next(twice)->second].code));
}

CodeEntry const* CodeList::find(std::string_view written) const {
    auto const key = loose_place_key(written);
    auto const found =
        std::lower_bound(m_index.begin(), m_index.end(), key,
                         [](auto const& item, std::string const& wanted) { return item.first < wanted; });
    return found != m_index.end() && found->first == key ? &m_entries[found->second] : nullptr;
}

Words CodeList::label(std::string_view code) const {
    auto const found =
        std::find_if(m_entries.begin(), m_entries.end(), [code](CodeEntry const& entry) { return entry.code == code; });
    return found != m_entries.end() ? found->label : same_words(std::string(code));
}

} // namespace hatang::core
