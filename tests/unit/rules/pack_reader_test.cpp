// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "rules/pack_reader.hpp"
#include "rules/rulebook.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace hatang::tests {

namespace {

constexpr std::string_view kHead = "pack: test\n"
                                   "version: 1\n"
                                   "title: {vi: Thử, en: Trial}\n"
                                   "instrument: QĐ 1/2020\n"
                                   "rank: decision\n"
                                   "from: 2020-01-01\n"
                                   "verification: source seen\n"
                                   "sources: [trang thử]\n";

/// One rule, from line 10 of a pack that begins with kHead.
std::string pack_with(std::string_view rule) {
    return fmt::format("{}rules:\n{}", kHead, rule);
}

std::string rule(std::string_view id, std::string_view kind, std::string_view rest) {
    return fmt::format("  - id: {}\n    kind: {}\n    title: {{vi: Thử, en: Trial}}\n    article: Điều 1\n{}", id, kind,
                       rest);
}

std::string permit(std::string_view more = {}) {
    return rule("r", "permit_duty", fmt::format("{}    parameters: {{duty: permit}}\n", more));
}

/// The English sentence of the refusal; empty when the pack is taken.
std::string refusal(std::string const& text) {
    rules::Attributes attributes;
    try {
        rules::read_pack(text, "test.yaml", attributes);
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        EXPECT_FALSE(error.sentence().vi.empty());
        return error.sentence().en;
    }
    return {};
}

void expect_refused(std::string const& text, std::string_view where, std::string_view why) {
    auto const said = refusal(text);
    EXPECT_NE(said.find(where), std::string::npos) << "said: " << said;
    EXPECT_NE(said.find(why), std::string::npos) << "said: " << said;
}

std::string together(std::vector<rules::PackText> const& texts) {
    try {
        rules::Rulebook const rulebook(texts);
    } catch (core::Error const& error) {
        return error.sentence().en;
    }
    return {};
}

rules::PackText replacing(std::string_view id, std::string_view other) {
    return {fmt::format("{}.yaml", id),
            fmt::format("pack: {}\nversion: 1\ntitle: {{vi: Thử, en: Trial}}\ninstrument: QĐ\nrank: decision\n"
                        "from: 2020-01-01\nreplaces: [{}]\nverification: source seen\nsources: [trang thử]\nrules:\n{}",
                        id, other,
                        rule(fmt::format("rule-{}", id), "permit_duty", "    parameters: {duty: permit}\n"))};
}

TEST(PackReader, TakesAWholePack) {
    rules::Attributes attributes;
    auto const pack = rules::read_pack(pack_with(permit("    fact: \"2.01\"\n")), "test.yaml", attributes);
    ASSERT_EQ(pack.rules.size(), 1u);
    EXPECT_EQ(pack.rules[0].id, "r");
    EXPECT_EQ(pack.rules[0].line, 10);
    EXPECT_EQ(pack.rules[0].basis.source, "trang thử");
    EXPECT_EQ(pack.sha256.size(), 64u);
}

TEST(PackReader, RefusesWhatIsNotYaml) {
    expect_refused("pack: [test\nversion: 1\n", "test.yaml line", "not YAML");
}

TEST(PackReader, RefusesAKeyItDoesNotKnow) {
    expect_refused(pack_with(permit("    aplies: \"bulky = TRUE\"\n")), "line 14", "aplies");
}

TEST(PackReader, RefusesAKindThereIsNot) {
    expect_refused(pack_with(rule("r", "permission", "")), "line 10", "no rule kind 'permission'");
}

TEST(PackReader, RefusesARuleThatCitesNothing) {
    expect_refused(pack_with("  - id: r\n    kind: permit_duty\n    title: {vi: Thử, en: Trial}\n"
                             "    parameters: {duty: permit}\n"),
                   "line 10", "article");
    auto text = pack_with(permit());
    text.erase(text.find("sources"), std::string_view("sources: [trang thử]\n").size());
    expect_refused(text, "line 9", "cites no source");
}

TEST(PackReader, RefusesAConditionOverNothing) {
    expect_refused(pack_with(permit("    applies: \"heigth_m > 3\"\n")), "line 10", "heigth_m");
    expect_refused(pack_with(permit("    applies: \"height_m >\"\n")), "line 10", "'applies'");
}

TEST(PackReader, RefusesALimitOfAnUndeclaredAttribute) {
    auto const limit = rule("r", "attribute_limit", "    parameters: {attribute: depth_mm, op: \">=\", value: 500}\n");
    expect_refused(pack_with(limit), "line 14", "depth_mm");
    std::string text = pack_with(limit);
    text.insert(text.find("rules:"),
                "attributes:\n  - {name: depth_mm, type: number, unit: mm, label: {vi: Độ sâu, en: Depth}}\n");
    EXPECT_EQ(refusal(text), "");
}

TEST(PackReader, RefusesAnAttributeOfAnotherUnit) {
    std::string text = pack_with(permit());
    text.insert(text.find("rules:"), "attributes:\n  - {name: height_m, type: number, unit: cm, label: Cao}\n");
    expect_refused(text, "line 10", "another type or unit");
}

TEST(PackReader, RefusesARuleTwice) {
    expect_refused(pack_with(permit() + permit()), "line 15", "stands twice");
}

TEST(PackReader, RefusesDaysBackwards) {
    expect_refused(pack_with(permit("    from: 2021-01-01\n    to: 2021-01-01\n")), "line 10",
                   "the end must lie after");
    std::string text = pack_with(permit());
    text.replace(text.find("from: 2020-01-01"), 16, "to: 2020-01-01  ");
    expect_refused(text, "line 1", "'from' is missing");
}

TEST(PackReader, RefusesWhatCostsTooMuch) {
    auto const near = [](std::string_view id, double within) {
        return rule(id, "proximity", fmt::format("    parameters: {{zones: [heritage], within_m: {}}}\n", within));
    };
    expect_refused(pack_with(near("r", 20'001.0)), "line 10", "too costly");
    EXPECT_EQ(refusal(pack_with(near("r", 20'000.0))), "");
    std::string rules;
    for (int i = 0; i < 11; ++i) {
        rules += near(fmt::format("r{}", i), 20'000.0);
    }
    expect_refused(pack_with(rules), "line 60", "the pack 220000 m");
}

TEST(PackReader, RefusesAPackWithoutRules) {
    expect_refused(std::string(kHead), "test.yaml", "1 to 300 rules");
}

TEST(PackReader, RefusesSurfacesThatCannotStand) {
    auto const surface = [](std::string_view block) {
        return pack_with(rule("r", "surface_limit", fmt::format("    parameters:\n      surfaces: [{}]\n", block)));
    };
    expect_refused(surface("{name: a, shape: dome}"), "test.yaml", "'shape' is stadium");
    expect_refused(surface("{name: a, shape: stadium, radius_m: 4000}"), "test.yaml", "height_m");
    EXPECT_NE(refusal(surface("{name: a, shape: around, around: b, slope_percent: 5, rise_m: 100}")), "");
}

TEST(Packs, RefuseToReplaceOneAnotherInACircle) {
    EXPECT_NE(together({replacing("a", "b"), replacing("b", "c"), replacing("c", "a")}).find("in a circle"),
              std::string::npos);
}

TEST(Packs, RefuseToReplaceWhatThereIsNot) {
    EXPECT_NE(together({replacing("a", "b")}).find("replaces pack 'b', which there is not"), std::string::npos);
}

TEST(Packs, RefuseARuleIdInTwoPacks) {
    auto first = rules::PackText{"one.yaml", pack_with(permit())};
    auto second = first;
    second.name = "two.yaml";
    second.text.replace(second.text.find("pack: test"), 10, "pack: best");
    EXPECT_NE(together({first, second}).find("'r' stands in pack"), std::string::npos);
}

TEST(Packs, APackOfTheSameIdTakesThePlaceOfTheEarlier) {
    auto first = rules::PackText{"one.yaml", pack_with(permit())};
    auto second = rules::PackText{"two.yaml", pack_with(permit())};
    second.text.replace(second.text.find("version: 1"), 10, "version: 2");
    rules::Rulebook const rulebook({first, second});
    ASSERT_EQ(rulebook.packs().size(), 1u);
    EXPECT_EQ(rulebook.packs()[0].version, 2);
}

TEST(Packs, OneThatIsReplacedEndsWhereTheOtherBegins) {
    auto older = rules::PackText{"old.yaml", pack_with(permit())};
    auto newer = replacing("new", "test");
    newer.text.replace(newer.text.find("from: 2020-01-01"), 16, "from_earliest: 2022-01-01\nfrom: 2023-01-01");
    rules::Rulebook const rulebook({older, newer});
    auto const period = rulebook.period_of(*rulebook.find_pack("test"));
    auto const day = [](std::string_view text) { return core::parse_date(text).value(); };
    EXPECT_EQ(in_force(period, day("2021-12-31")), rules::InForce::yes);
    EXPECT_EQ(in_force(period, day("2022-01-01")), rules::InForce::unsure);
    EXPECT_EQ(in_force(period, day("2023-01-01")), rules::InForce::no);
}

} // namespace

} // namespace hatang::tests
