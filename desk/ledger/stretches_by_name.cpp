// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is on the whole of a street because it names it, and which record of a table counts for the others.
#include "desk/ledger/stretches.hpp"

#include <algorithm>

namespace hatang::desk::ledger {

namespace {

void sort_once(std::vector<std::size_t>& keys) {
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
}

} // namespace

/// What names a street is on the whole of it where one of the two has no line.
void Stretches::put_overlays() {
    m_on_street.resize(m_parts.streets.size());
    for (std::size_t at = 0; m_parts.overlays != nullptr && at < m_parts.overlays->size(); ++at) {
        auto const& overlay = (*m_parts.overlays)[at];
        m_overlay_placed.push_back(false);
        for (auto const& line : overlay.lines) {
            m_overlays.add(static_cast<std::int64_t>(at), line);
        }
        for (auto const street : overlay.streets) {
            if (overlay.lines.empty() || m_parts.streets[street].lines.empty()) {
                m_on_street[street].push_back(at);
                m_overlay_placed.back() = true;
            }
        }
    }
    m_overlays.build();
}

/// \p others: records of the same stretch, of which one counts it.
void Stretches::add_named(std::vector<std::size_t> const& others, Stretch& stretch) const {
    auto const add = [](std::vector<std::size_t>& to, std::vector<std::size_t> const& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    add(stretch.routes, m_parts.streets[stretch.street].routes);
    add(stretch.overlays, m_on_street[stretch.street]);
    sort_once(stretch.routes);
    for (auto const street : others) {
        add(stretch.passed_on, m_parts.streets[street].routes);
        add(stretch.overlays, m_on_street[street]);
    }
    std::erase_if(stretch.passed_on, [&](auto route) { return std::ranges::binary_search(stretch.routes, route); });
    sort_once(stretch.passed_on);
    add(stretch.routes, stretch.passed_on);
    sort_once(stretch.routes);
    sort_once(stretch.overlays);
}

/// A stretch of street by its name and ends: both sides of it, as tables have them, are one.
std::string Stretches::identity(Street const& street) const {
    return street.ends_key.empty() ? ""
                                   : street.key + "|" + street.ends_key + (m_rules.by_side ? "|" + street.side : "");
}

/// Of several records with one identity: a line is better than a stated length, then the most open state.
void Stretches::find_counted() {
    auto const& streets = m_parts.streets;
    std::map<std::string, std::size_t> counted;
    for (std::size_t at = 0; at < streets.size(); ++at) {
        auto const name = identity(streets[at]);
        if (name.empty()) {
            continue;
        }
        auto const [known, is_new] = counted.try_emplace(name, at);
        auto const& other = streets[known->second];
        bool const one_drawn = streets[at].lines.empty() != other.lines.empty();
        bool const better = one_drawn ? !streets[at].lines.empty() : streets[at].state < other.state;
        if (!is_new && better) {
            known->second = at;
        }
    }
    for (std::size_t at = 0; at < streets.size(); ++at) {
        auto const known = counted.find(identity(streets[at]));
        m_counted.push_back(known != counted.end() ? known->second : at);
        if (streets[at].lines.empty() && m_counted.back() != at) {
            m_stands_for[m_counted.back()].push_back(at);
        }
    }
}

} // namespace hatang::desk::ledger
