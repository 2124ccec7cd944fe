// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Administrative units and successions in memory behind the register's contracts, for tests of use cases. A change is
/// a copy that replaces the state at commit(), so a change that is thrown away leaves nothing behind. Stations are not
/// kept: putting one is an error of the test.

#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace hatang::test {

struct AdminMemory {
    using Key = std::tuple<core::AdminLevel, std::string, std::string>; ///< level, code, first day
    std::vector<core::AdminUnit> units;                                 ///< id = position + 1
    std::map<Key, std::size_t> by_key;
    std::vector<core::Succession> successions;
    std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> by_ends;
    std::vector<core::ChangeHeader> changes;

    static Key key_of(core::AdminUnit const& unit) {
        return {unit.level, unit.code, unit.valid_from ? core::format_iso(*unit.valid_from) : ""};
    }
};

class MemoryRegister final : public core::AdminReader, public core::RegisterWriter {
public:
    // AdminReader
    std::vector<core::AdminUnit> units_with_code(std::string_view code) const override {
        return where([&](auto const& unit) { return unit.code == code; });
    }
    std::vector<core::AdminUnit> units_with_key(std::string_view key) const override {
        return where([&](auto const& unit) {
            return core::place_key(unit.name) == key || core::place_key(unit.full_name) == key;
        });
    }
    std::vector<core::AdminUnit> units_containing(std::string_view key, int limit) const override {
        auto found =
            where([&](auto const& unit) { return core::search_key(unit.full_name).find(key) != std::string::npos; });
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
        return found;
    }
    core::AdminUnit unit(core::AdminUnitId id) const override {
        if (id.value() < 1 || id.value() > static_cast<std::int64_t>(m_state.units.size())) {
            throw core::not_found_error(core::same_words("no unit with id " + std::to_string(id.value())));
        }
        return m_state.units[static_cast<std::size_t>(id.value() - 1)];
    }
    std::vector<core::AdminUnit> children(core::AdminUnitId parent) const override {
        return where([&](auto const& unit) { return unit.parent == parent; });
    }
    std::vector<core::Succession> successors(core::AdminUnitId before) const override {
        return successions_where([&](auto const& one) { return one.before == before; });
    }
    std::vector<core::Succession> predecessors(core::AdminUnitId after) const override {
        return successions_where([&](auto const& one) { return one.after == after; });
    }
    std::vector<core::AdminUnit> all_units() const override {
        auto units = m_state.units;
        for (auto& unit : units) {
            unit.geometry_wkb.clear();
        }
        return units;
    }
    std::vector<core::Succession> all_successions() const override { return m_state.successions; }
    void outlines(core::AdminLevel level, core::Date on, std::optional<core::GeoBox> const& box,
                  std::function<void(core::AdminUnitId, std::string_view)> const& visit) const override {
        for (auto const& unit : m_state.units) {
            bool const valid = (!unit.valid_from || *unit.valid_from <= on) && (!unit.valid_to || on < *unit.valid_to);
            if (unit.level == level && valid && !unit.geometry_wkb.empty() && touches(unit.geometry_wkb, box)) {
                visit(*unit.id, unit.geometry_wkb);
            }
        }
    }

    // RegisterWriter
    std::unique_ptr<core::ChangeWriter> begin_change() override { return std::make_unique<Change>(*this); }

    std::vector<core::ChangeHeader> const& changes() const { return m_state.changes; }

    /// Adds a unit outside any import; \p parent is an id.
    core::AdminUnitId add(core::AdminUnit unit) {
        Change change(*this);
        auto outcome = core::PutOutcome::unchanged;
        auto const id = change.put_admin_unit(unit, outcome);
        change.commit({});
        return id;
    }
    void add(core::Succession const& succession) {
        Change change(*this);
        change.put_succession(succession);
        change.commit({});
    }

private:
    static bool touches(std::string_view wkb, std::optional<core::GeoBox> const& box) {
        if (!box) {
            return true;
        }
        auto const own = spatial::box_of_wkb(wkb);
        return own.min_lon <= box->max_lon && own.max_lon >= box->min_lon && own.min_lat <= box->max_lat &&
               own.max_lat >= box->min_lat;
    }

    class Change final : public core::ChangeWriter {
        static auto fields(core::AdminUnit const& unit) {
            return std::tie(unit.level, unit.code, unit.name, unit.full_name, unit.name_en, unit.kind, unit.parent,
                            unit.valid_from, unit.valid_to, unit.source, unit.geometry_wkb, unit.geometry_note);
        }

    public:
        explicit Change(MemoryRegister& target) : m_target(target), m_state(target.m_state) {}
        core::ChangeNumber number() const override {
            return core::ChangeNumber(static_cast<std::int64_t>(m_target.m_state.changes.size()) +
                                      (m_committed ? 0 : 1));
        }
        core::AdminUnitId put_admin_unit(core::AdminUnit const& unit, core::PutOutcome& outcome) override {
            auto const [at, fresh] = m_state.by_key.emplace(AdminMemory::key_of(unit), m_state.units.size());
            if (fresh) {
                m_state.units.push_back(unit);
            }
            auto& stored = m_state.units[at->second];
            auto const id = core::AdminUnitId(static_cast<std::int64_t>(at->second) + 1);
            bool const same = !fresh && fields(stored) == fields(unit);
            outcome = fresh ? core::PutOutcome::added : same ? core::PutOutcome::unchanged : core::PutOutcome::changed;
            stored = unit;
            stored.id = id;
            return id;
        }
        core::PutOutcome put_succession(core::Succession const& one) override {
            auto const [at, fresh] =
                m_state.by_ends.emplace(std::pair(one.before.value(), one.after.value()), m_state.successions.size());
            if (fresh) {
                m_state.successions.push_back(one);
                return core::PutOutcome::added;
            }
            auto& stored = m_state.successions[at->second];
            bool const same =
                std::tie(stored.extent, stored.on, stored.basis) == std::tie(one.extent, one.on, one.basis);
            stored = one;
            return same ? core::PutOutcome::unchanged : core::PutOutcome::changed;
        }
        core::PutOutcome put_station(core::StationRecord const&, std::optional<core::Date>) override { refuse(); }
        void apply_event(core::StructureEvent const&) override { refuse(); }
        std::vector<core::MissingStation> missing_stations(std::int64_t) const override { return {}; }
        std::int64_t missing_count() const override { return 0; }
        core::PlaceWriter& places() override { refuse(); }
        core::SiteMergeWriter& site_merges() override { refuse(); }
        core::ApplicationWriter& applications() override { refuse(); }
        core::ComplaintWriter& complaints() override { refuse(); }
        void commit(core::ChangeHeader const& header) override {
            m_state.changes.push_back(header);
            m_target.m_state = std::move(m_state);
            m_committed = true;
        }

    private:
        [[noreturn]] static void refuse() { throw core::internal_error("the memory register keeps no stations"); }

        MemoryRegister& m_target;
        AdminMemory m_state;
        bool m_committed = false;
    };

    template <typename Condition> std::vector<core::AdminUnit> where(Condition condition) const {
        std::vector<core::AdminUnit> found;
        for (auto const& unit : m_state.units) {
            if (condition(unit)) {
                found.push_back(unit);
            }
        }
        return found;
    }
    template <typename Condition> std::vector<core::Succession> successions_where(Condition condition) const {
        std::vector<core::Succession> found;
        for (auto const& one : m_state.successions) {
            if (condition(one)) {
                found.push_back(one);
            }
        }
        return found;
    }

    AdminMemory m_state;
};

} // namespace hatang::test
