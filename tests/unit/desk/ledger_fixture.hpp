// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A register in memory for the ledger: two wards with outlines, streets and routes put in one by one.

#include "core/contracts/places.hpp"
#include "core/cql2/schema.hpp"
#include "core/error.hpp"
#include "desk/finding_report.hpp"
#include "desk/ledger/ledger.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>

namespace hatang::desk::test {

using core::GeoPoint;
using Line = std::vector<GeoPoint>;

/// Ward 1 west and ward 2 east of the meridian 108.22.
class TwoWards final : public core::AdminReader {
public:
    TwoWards() {
        for (int i = 0; i < 2; ++i) {
            core::AdminUnit ward;
            ward.id = core::AdminUnitId(i + 1);
            ward.code = i == 0 ? "20242" : "20275";
            ward.name = i == 0 ? "Tây" : "Đông";
            ward.full_name = "Phường " + ward.name;
            double const west = 108.12 + 0.1 * i;
            ward.geometry_wkb = spatial::wkb_of_wkt(
                fmt::format("POLYGON (({0} 16, {1} 16, {1} 16.1, {0} 16.1, {0} 16))", west, west + 0.1));
            m_wards.push_back(ward);
        }
    }
    std::vector<core::AdminUnit> units_with_code(std::string_view) const override { return {}; }
    std::vector<core::AdminUnit> units_with_key(std::string_view) const override { return {}; }
    std::vector<core::AdminUnit> units_containing(std::string_view, int) const override { return {}; }
    core::AdminUnit unit(core::AdminUnitId id) const override {
        return m_wards.at(static_cast<std::size_t>(id.value() - 1));
    }
    std::vector<core::AdminUnit> children(core::AdminUnitId) const override { return {}; }
    std::vector<core::Succession> successors(core::AdminUnitId) const override { return {}; }
    std::vector<core::Succession> predecessors(core::AdminUnitId) const override { return {}; }
    std::vector<core::AdminUnit> all_units() const override { return m_wards; }
    std::vector<core::Succession> all_successions() const override { return {}; }
    void outlines(core::AdminLevel level, core::Date, std::optional<core::GeoBox> const&,
                  std::function<void(core::AdminUnitId, std::string_view)> const& visit) const override {
        for (auto const& ward : m_wards) {
            if (level == core::AdminLevel::commune) {
                visit(*ward.id, ward.geometry_wkb);
            }
        }
    }

private:
    std::vector<core::AdminUnit> m_wards;
};

class NoSites final : public core::SiteReader {
public:
    void sites(core::SiteQuery const&, std::function<bool(core::SiteRow const&)> const&) const override {}
    void briefs(core::AsOf const&, std::function<void(core::StationBrief const&)> const&) const override {}
    std::int64_t count(core::SiteQuery const&) const override { return 0; }
    std::vector<core::SiteCount> stats(core::SiteQuery const&, core::SiteGroup) const override { return {}; }
    core::cql2::Schema const& queryables() const override { throw core::internal_error("not asked here"); }
    std::vector<core::SiteVersion> history(std::string_view) const override { return {}; }
};

class Places final : public core::PlaceReader {
public:
    void places(core::PlaceQuery const& query, std::function<bool(core::PlaceRow const&)> const& visit) const override {
        for (auto const& row : closed) {
            if (query.as_of.valid_on && is_asked(row.record, query) && *query.as_of.valid_on < *row.valid_to) {
                visit(row);
            }
        }
        for (auto const& record : records) {
            core::PlaceRow row(record.kind);
            auto const from = since.find(record.code);
            if (from != since.end()) {
                row.valid_from = from->second;
            }
            bool const later = query.as_of.valid_on && row.valid_from && *query.as_of.valid_on < *row.valid_from;
            if (is_asked(record, query) && !later) {
                row.record = record;
                visit(row);
            }
        }
    }
    std::int64_t count(core::PlaceQuery const&) const override { return 0; }
    core::cql2::Schema const& queryables(core::PlaceKind) const override {
        throw core::internal_error("not asked here");
    }
    /// From \p day on the record is as \p changed; it was as it is now before.
    void change(core::PlaceRecord const& changed, core::Date day) {
        for (auto& record : records) {
            if (record.kind == changed.kind && record.code == changed.code) {
                core::PlaceRow row(record.kind);
                row.record = std::exchange(record, changed);
                row.valid_to = since[changed.code] = day;
                closed.push_back(std::move(row));
            }
        }
    }
    std::vector<core::PlaceRecord> records;  ///< open versions
    std::map<std::string, core::Date> since; ///< by code: first day of the open version; others were always there
    std::vector<core::PlaceRow> closed;      ///< versions with a last day

private:
    static bool is_asked(core::PlaceRecord const& record, core::PlaceQuery const& query) {
        return record.kind == query.kind &&
               (query.codes.empty() || std::ranges::find(query.codes, record.code) != query.codes.end());
    }
};

class LedgerTest : public ::testing::Test {
protected:
    static std::string wkb(Line const& line) { return spatial::wkb_of_lines(std::vector<Line>{line}); }

    core::PlaceRecord& street(std::string const& code, std::string const& name, Line const& line,
                              std::string const& cables = "") {
        auto& record = m_places.records.emplace_back(core::PlaceKind::street);
        record.code = code;
        record.name = name;
        record.geometry_wkb = line.empty() ? "" : wkb(line);
        record.set("cables", cables);
        return record;
    }
    core::PlaceRecord& route(std::string const& code, std::string const& owner, std::string const& on,
                             std::string const& laying) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::route);
        record.code = code;
        record.owner_key = owner;
        record.set("owner", owner);
        record.set("street", on);
        record.set("laying", laying);
        return record;
    }
    Ledger ledger(std::vector<std::string> by = {}) {
        m_words.by = std::move(by);
        m_words.streets.place.today = core::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
        return make_ledger(m_words, {m_wards, m_sites, m_places}, m_findings);
    }
    std::int64_t found(std::string const& code) const {
        auto const each = m_findings.counts().find(code);
        return each != m_findings.counts().end() ? each->second : 0;
    }

    TwoWards m_wards;
    NoSites m_sites;
    Places m_places;
    LedgerWords m_words;
    FindingReport m_findings;
};

inline std::int64_t of(LedgerRow const& row, CableState state) {
    return row.state_mm[static_cast<std::size_t>(state)];
}

/// A straight line to the east, \p metres long, \p north metres north of 108.2, 16.05.
inline Line eastward(double metres, double north = 0.0, double east = 0.0) {
    auto const from = spatial::destination(spatial::destination({108.2, 16.05}, 90.0, east), 0.0, north);
    return {from, spatial::destination(from, 90.0, metres)};
}

inline Line turned(Line line) {
    std::ranges::reverse(line);
    return line;
}

} // namespace hatang::desk::test
