// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/checks/check_sites.hpp"
#include "tests/support/memory_register.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {

namespace {

constexpr core::Date kDay{std::chrono::year(2026), std::chrono::month(8), std::chrono::day(1)};

/// Rows of masts 100 m apart, every seventh of another operator, every third small.
class ManySites final : public core::SiteReader {
public:
    static constexpr int kCount = 5000;

    void briefs(core::AsOf const&, std::function<void(core::StationBrief const&)> const& visit) const override {
        for (int i = kCount; i-- > 0;) {
            std::string const code = "S" + std::to_string(10000 + i);
            core::StationBrief brief;
            brief.code = brief.site_code = code;
            brief.operator_code = i % 7 == 0 ? "VNPT" : "VIETTEL";
            brief.mast_class = i % 3 == 0 ? "A1b" : "A2a";
            brief.position = {108.0 + 0.001 * (i % 50) * (1.0 + i % 5), 16.0 + 0.001 * (i / 50)};
            visit(brief);
        }
    }
    void sites(core::SiteQuery const&, std::function<bool(core::SiteRow const&)> const&) const override { no(); }
    std::int64_t count(core::SiteQuery const&) const override { no(); }
    std::vector<core::SiteCount> stats(core::SiteQuery const&, core::SiteGroup) const override { no(); }
    core::cql2::Schema const& queryables() const override { no(); }
    std::vector<core::SiteVersion> history(std::string_view) const override { no(); }

private:
    [[noreturn]] static void no() { throw core::internal_error("only briefs here"); }
};

class NoPlaces final : public core::PlaceReader {
public:
    void places(core::PlaceQuery const&, std::function<bool(core::PlaceRow const&)> const&) const override {}
    std::int64_t count(core::PlaceQuery const&) const override { return 0; }
    core::cql2::Schema const& queryables(core::PlaceKind) const override { throw core::internal_error("no places"); }
};

class CheckManySites : public ::testing::Test {
protected:
    SitesChecked check(unsigned threads, std::vector<std::string>* told) {
        std::function<void(CheckedSite const&)> visit;
        if (told != nullptr) {
            visit = [told](CheckedSite const& each) {
                auto const& judgement = each.result.findings.front().judgement;
                told->push_back(std::string(each.code) + " " + std::string(to_string(judgement.verdict)) + " " +
                                judgement.message.en);
            };
        }
        return check_sites(m_rules, {m_admin, m_sites, m_places, std::nullopt}, {{}, kDay, kDay, threads}, visit);
    }
    static std::vector<std::int64_t> figures(std::vector<VerdictCount> const& counts) {
        std::vector<std::int64_t> figures;
        for (VerdictCount const& each : counts) {
            figures.insert(figures.end(), {each.fail, each.needs_officer, each.pass, each.not_applicable});
        }
        return figures;
    }

    test::MemoryRegister m_admin;
    ManySites m_sites;
    NoPlaces m_places;
    rules::Rulebook m_rules{{{"spacing.yaml", R"(pack: spacing
version: 1
title: {vi: Khoảng cách, en: Spacing}
instrument: Thử
rank: decision
from: 2000-01-01
verification: source seen
sources: [test]
rules:
  - id: spacing
    kind: spacing
    title: {vi: Khoảng cách, en: Spacing}
    article: "1"
    applies: "mast_class_declared LIKE 'A2%'"
    parameters: {neighbours: A2, table: [{network: same, min_m: 150}, {network: different, min_m: 105}]}
)"}}};
};

} // namespace

TEST_F(CheckManySites, SumsAreTheSameOnAnyNumberOfThreadsAndWithWords) {
    auto const one = check(1, nullptr);
    EXPECT_EQ(one.stations, ManySites::kCount);
    EXPECT_GT(one.overall.fail, 100);
    ASSERT_EQ(one.by_rule.size(), 1U);
    EXPECT_GT(one.by_rule.front().pass, 100);
    EXPECT_GT(one.by_rule.front().not_applicable, 100);
    std::vector<std::string> told;
    for (auto const& other : {check(3, nullptr), check(1, &told), check(3, &told)}) {
        EXPECT_EQ(figures({one.overall}), figures({other.overall}));
        EXPECT_EQ(figures(one.by_rule), figures(other.by_rule));
        EXPECT_EQ(figures(one.by_operator), figures(other.by_operator));
    }
}

TEST_F(CheckManySites, FindingsComeInCodeOrderOnAnyNumberOfThreads) {
    std::vector<std::string> one;
    std::vector<std::string> three;
    check(1, &one);
    check(3, &three);
    EXPECT_EQ(one, three);
    ASSERT_EQ(one.size(), static_cast<std::size_t>(ManySites::kCount));
    EXPECT_TRUE(std::is_sorted(one.begin(), one.end()));
}

} // namespace hatang::desk
