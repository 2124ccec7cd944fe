// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_assemble.hpp"

#include "desk/admin/admin_events.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::Severity;

int outline_rank(std::string_view note) {
    if (note.empty()) {
        return 2;
    }
    return note == "simplified" ? 1 : 0;
}

AdminEvent const* find_kind_change(core::AdminUnit const& unit) {
    for (auto const& event : admin_events()) {
        bool const same =
            event.kind == AdminEvent::Kind::kind_change && event.level == unit.level && event.code == unit.code;
        bool const named = unit.full_name == event.full_name || unit.full_name == event.full_name_before;
        if (same && named && unit.valid_from == core::kTwoLevelGovernment && !unit.valid_to) {
            return &event;
        }
    }
    return nullptr;
}

void rename(core::AdminUnit& unit, std::string const& full_name) {
    if (unit.full_name == full_name) {
        return;
    }
    auto parts = split_kind(full_name);
    unit.full_name = full_name;
    unit.name = std::move(parts.name);
    unit.kind = std::move(parts.kind);
    unit.name_en.clear(); // the list's English name belongs to the other kind
}

class Assembler {
public:
    Assembler(AdminInput& input, UnitSet& units) : m_input(input), m_units(units) {}

    void run() {
        std::stable_sort(m_input.units.begin(), m_input.units.end(), [](UnitRow const& left, UnitRow const& right) {
            return std::pair(left.unit.level, left.is_outline) < std::pair(right.unit.level, right.is_outline);
        });
        for (auto& row : m_input.units) {
            if (row.is_outline) {
                put_outline(row);
            } else {
                put_listed(row);
            }
        }
    }

private:
    /// Nothing for provinces; \returns false when a parent is named but unknown.
    bool find_parent(UnitRow const& row, std::optional<UnitIndex>& parent) {
        if (row.unit.level == AdminLevel::province) {
            return true;
        }
        auto const level = row.parent_code.size() == 2 ? AdminLevel::province : AdminLevel::district;
        parent = m_units.find(level, row.parent_code, era_of(row.unit));
        if (parent) {
            return true;
        }
        m_input.reject_later();
        m_input.findings.add(
            "parent-unknown", Severity::error, row.origin, row.unit.full_name,
            {"không có đơn vị cấp trên mang mã '" + row.parent_code + "' cùng thời kỳ; nhập danh mục có đơn vị đó",
             "no unit above it with code '" + row.parent_code + "' in its time; import the list that has it"});
        return false;
    }

    void put_listed(UnitRow& row) {
        std::optional<UnitIndex> parent;
        if (!find_parent(row, parent)) {
            return;
        }
        auto const& unit = row.unit;
        std::string const key = std::string(core::to_string(unit.level)) + unit.code +
                                (unit.valid_from ? core::format_iso(*unit.valid_from) : "");
        if (!m_listed.insert(key).second) {
            m_input.findings.add("code-repeated", Severity::warning, row.origin, unit.code + " " + unit.full_name,
                                 {"mã đã có ở dòng trước trong cùng lần nhập; lấy dòng sau",
                                  "the code came before in this import; the later row is taken"});
        }
        put_versions(row.unit, parent);
    }

    void put_versions(core::AdminUnit const& unit, std::optional<UnitIndex> parent) {
        auto const* event = find_kind_change(unit);
        if (event == nullptr) {
            m_units.put(unit, parent);
            return;
        }
        auto first = unit;
        rename(first, event->full_name_before);
        first.valid_to = event->on;
        m_units.put(std::move(first), parent);
        auto second = unit;
        rename(second, event->full_name);
        second.valid_from = event->on;
        second.source = event->instrument;
        m_units.put(std::move(second), parent);
    }

    void put_outline(UnitRow& row) {
        auto const& unit = row.unit;
        auto const versions = m_units.versions(unit.level, unit.code, Era::now);
        if (versions.empty()) {
            std::optional<UnitIndex> parent;
            if (find_parent(row, parent)) {
                put_versions(unit, parent);
            }
            return;
        }
        auto const keys = name_keys(unit.name);
        bool const named = std::any_of(versions.begin(), versions.end(),
                                       [&](auto index) { return m_units.at(index).keys.loose == keys.loose; });
        if (!named) {
            m_input.findings.add("outline-name-differs", Severity::warning, row.origin,
                                 unit.code + " " + unit.full_name,
                                 {"tên trong tệp ranh giới khác danh mục ('" + m_units.at(versions[0]).unit.full_name +
                                      "'); gắn theo mã",
                                  "the outline's name differs from the list ('" +
                                      m_units.at(versions[0]).unit.full_name + "'); attached by code"});
        }
        bool taken = false;
        for (auto const index : versions) {
            taken = offer_outline(m_units.at(index), unit.geometry_wkb, unit.geometry_note) || taken;
        }
        if (!taken) {
            m_input.skip_later();
        }
    }

    AdminInput& m_input;
    UnitSet& m_units;
    std::set<std::string> m_listed;
};

} // namespace

void assemble_units(AdminInput& input, UnitSet& units) {
    Assembler(input, units).run();
}

bool is_outline_at_least_as_good(std::string_view note, std::string_view note_before) {
    return outline_rank(note) >= outline_rank(note_before);
}

bool offer_outline(DraftUnit& draft, std::string const& wkb, std::string const& note) {
    if (!draft.unit.geometry_wkb.empty() && !is_outline_at_least_as_good(note, draft.unit.geometry_note)) {
        return false;
    }
    draft.unit.geometry_wkb = wkb;
    draft.unit.geometry_note = note;
    draft.is_from_files = true;
    return true;
}

} // namespace hatang::desk
