// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Whether the ward that a row names can be the place where its position lies: the commune of now, or one of the
/// communes that were merged into it.

#include "core/contracts/register_reader.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hatang::desk {

class WardCheck {
public:
    explicit WardCheck(core::AdminReader const& admin) : m_admin(admin) {}

    /// True when \p written is empty, or names \p commune or a predecessor of it; marks and tone places do not count.
    bool agrees(core::AdminUnitId commune, std::string const& written);
    std::string const& full_name(core::AdminUnitId commune);

private:
    struct Names {
        std::string full_name;
        std::set<std::string> keys;
    };
    Names const& names(core::AdminUnitId commune);

    core::AdminReader const& m_admin;
    std::unordered_map<core::AdminUnitId, Names> m_names;
    std::unordered_map<std::string, std::string> m_keys; ///< written text → its key: a file has few wards
};

} // namespace hatang::desk
