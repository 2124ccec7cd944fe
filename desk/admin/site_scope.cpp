// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/admin/find_unit.hpp"
#include "desk/admin/unit_answer.hpp"

#include <algorithm>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::AdminUnit;
using core::AdminUnitId;

void add(std::vector<AdminUnitId>& ids, AdminUnitId id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
    }
}

bool is_of_now(AdminUnit const& unit) {
    return unit.valid_from && *unit.valid_from >= core::kTwoLevelGovernment;
}

/// Sites carry the version of their commune that is in force today.
AdminUnitId id_of_today(AdminUnit const& unit, core::AdminReader const& admin) {
    return *last_version(unit, admin).id;
}

void add_province(AdminUnit const& province, core::AdminReader const& admin, core::SiteQuery& query) {
    if (is_of_now(province)) {
        for (auto const& commune : admin.children(id_of_today(province, admin))) {
            if (is_of_now(commune)) {
                add(query.communes, id_of_today(commune, admin));
            }
        }
        return;
    }
    for (auto const& district : admin.children(*province.id)) {
        add(query.districts_then, *district.id);
    }
}

bool asks_nothing(core::SiteQuery const& query) {
    return query.communes.empty() && query.communes_then.empty() && query.districts_then.empty();
}

} // namespace

void expand_for_sites(core::AdminReader const& admin, AdminUnit const& unit, core::SiteQuery& query) {
    switch (unit.level) {
    case AdminLevel::province: add_province(unit, admin, query); break;
    case AdminLevel::district: add(query.districts_then, *unit.id); break;
    case AdminLevel::commune:
        if (is_of_now(unit)) {
            add(query.communes, id_of_today(unit, admin));
        } else {
            add(query.communes_then, *unit.id);
        }
        break;
    }
    // an empty list would mean "everywhere"
    if (asks_nothing(query)) {
        throw core::not_found_error({"không có xã, huyện nào thuộc " + unit.full_name + " trong cơ sở dữ liệu",
                                     "the register has no communes or districts of " + unit.full_name},
                                    {"nhập danh mục xã của tỉnh này bằng 'hatang import admin'",
                                     "import the province's list of communes with 'hatang import admin'"});
    }
}

} // namespace hatang::desk
