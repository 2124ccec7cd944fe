// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/ward_check.hpp"

#include "core/text/search_key.hpp"
#include "desk/admin/admin_names.hpp"

namespace hatang::desk {

namespace {

void add_keys(core::AdminUnit const& unit, std::set<std::string>& keys) {
    keys.insert(core::loose_place_key(unit.full_name));
    keys.insert(name_keys(unit.name).loose);
}

/// The name without its kind, however the kind is abbreviated: "P. Mỹ An".
std::string written_key(std::string const& written) {
    return name_keys(split_kind(written).name).loose;
}

} // namespace

WardCheck::Names const& WardCheck::names(core::AdminUnitId commune) {
    auto const known = m_names.find(commune);
    if (known != m_names.end()) {
        return known->second;
    }
    auto const unit = m_admin.unit(commune);
    Names names{unit.full_name, {}};
    add_keys(unit, names.keys);
    for (auto const& succession : m_admin.predecessors(commune)) {
        add_keys(m_admin.unit(succession.before), names.keys);
    }
    return m_names.emplace(commune, std::move(names)).first->second;
}

bool WardCheck::agrees(core::AdminUnitId commune, std::string const& written) {
    if (written.empty()) {
        return true;
    }
    auto key = m_keys.find(written);
    if (key == m_keys.end()) {
        key = m_keys.emplace(written, written_key(written)).first;
    }
    return names(commune).keys.contains(key->second);
}

std::string const& WardCheck::full_name(core::AdminUnitId commune) {
    return names(commune).full_name;
}

} // namespace hatang::desk
