// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_body.hpp"
#include "tests/support/rule_page.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace hatang::tests {

namespace {

std::filesystem::path const kPages = HATANG_RULE_PAGES;

std::string read_file(std::filesystem::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// File name and text of every page there should be.
std::map<std::string, std::string> pages() {
    auto const texts = rules::built_in_packs();
    rules::Rulebook const rulebook(texts);
    std::map<std::string, std::string> pages{{"README.md", rule_pages_index(rulebook)}};
    for (auto const& [name, text] : texts) {
        auto const id = std::filesystem::path(name).stem().string();
        rules::Pack const* const pack = rulebook.find_pack(id);
        if (pack == nullptr) {
            ADD_FAILURE() << name << ": the pack is not named as its file";
            continue;
        }
        pages[id + ".md"] = rule_page(rulebook, *pack, text);
    }
    return pages;
}

// HATANG_BLESS_PAGES=1 writes them (target bless_rule_pages).
TEST(RulePages, SayWhatThePacksSay) {
    auto const wanted = pages();
    auto const folder = kPages / "packs";
    if (std::getenv("HATANG_BLESS_PAGES") != nullptr) {
        for (auto const& [name, text] : wanted) {
            std::ofstream(folder / name, std::ios::binary) << text;
        }
    }
    for (auto const& [name, text] : wanted) {
        EXPECT_TRUE(read_file(folder / name) == text)
            << name << ": differs from its pack; build the target bless_rule_pages";
    }
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        EXPECT_TRUE(wanted.contains(entry.path().filename().string())) << entry.path() << ": there is no such pack";
    }
}

/// The first block of YAML of a page; empty when there is none.
std::string example_of(std::string const& page) {
    std::string const fence = "```yaml\n";
    auto const from = page.find(fence);
    return from == std::string::npos
               ? std::string()
               : page.substr(from + fence.size(), page.find("```", from + 3) - from - fence.size());
}

std::string pack_with(std::string_view kind, std::string const& parameters) {
    std::string text = "pack: example\nversion: 1\ninstrument: QĐ 1\nrank: decision\nfrom: 2024-01-01\n"
                       "verification: source seen\nsources: [a page]\nattributes:\n"
                       "  - {name: height_over_road_m, type: number, unit: m}\n"
                       "  - {name: railway_distance_m, type: number, unit: m}\n"
                       "rules:\n  - id: example\n    title: example\n    article: 1\n    kind: ";
    text += std::string(kind) + "\n";
    std::istringstream lines(parameters);
    text += parameters.empty() ? "" : "    parameters:\n";
    for (std::string line; std::getline(lines, line);) {
        text += "      " + line + "\n";
    }
    return text;
}

// Whoever copies an example must get a pack.
TEST(RulePages, TheirExamplesAreTaken) {
    for (rules::RuleKind const& kind : rules::rule_kinds()) {
        auto const text = pack_with(kind.name, example_of(read_file(kPages / (std::string(kind.name) + ".md"))));
        EXPECT_NO_THROW(rules::Rulebook({{"example.yaml", text}})) << text;
    }
    auto const whole = example_of(read_file(kPages.parent_path() / "rule-packs.md"));
    rules::Rulebook const rulebook({{"rule-packs.md", whole}});
    EXPECT_EQ(rulebook.packs().at(0).rules.size(), 3u);
}

TEST(RulePages, EveryKindHasOne) {
    auto const index = read_file(kPages / "README.md");
    for (rules::RuleKind const& kind : rules::rule_kinds()) {
        std::string const name(kind.name);
        auto const page = read_file(kPages / (name + ".md"));
        EXPECT_TRUE(page.starts_with("# `" + name + "`")) << name << ".md";
        EXPECT_NE(index.find("(" + name + ".md)"), std::string::npos) << name << " is not in README.md";
    }
}

} // namespace

} // namespace hatang::tests
