// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// \file
/// The examples of OGC 21-065r2: text and JSON say the same, and what is printed is read as the same again.

#include "core/cql2/json.hpp"
#include "core/cql2/text.hpp"
#include "core/error.hpp"
#include "tests/support/real_data.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace hatang::core::cql2 {

namespace {

constexpr auto kExamples = "conformance/ogc/cql2/standard/schema/examples";

std::string content_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Printed both ways and read again.
void expect_round_trip(Expression const& expression, std::string const& name) {
    auto const text = to_text(expression);
    auto const json = to_json(expression);
    EXPECT_EQ(parse_text(text), expression) << name << ": " << text;
    EXPECT_EQ(parse_json(json), expression) << name << ": " << json;
    EXPECT_EQ(to_text(parse_text(text)), text) << name;
    EXPECT_EQ(to_json(parse_json(json)), json) << name;
}

} // namespace

TEST(Cql2Examples, TextAndJsonMeanTheSame) {
    HATANG_NEED_REAL_DATA(kExamples);
    int pairs = 0;
    for (auto const& entry : std::filesystem::directory_iterator(test::real_data() / kExamples / "json")) {
        auto const name = entry.path().stem().string();
        auto const text_file = test::real_data() / kExamples / "text" / (name + ".txt");
        ASSERT_TRUE(std::filesystem::exists(text_file)) << name;
        auto const from_json = parse_json(content_of(entry.path()));
        auto const from_text = parse_text(content_of(text_file));
        EXPECT_EQ(from_text, from_json) << name << "\n" << to_json(from_text) << "\n" << to_json(from_json);
        expect_round_trip(from_text, name);
        ++pairs;
    }
    EXPECT_EQ(pairs, 109);
}

TEST(Cql2Examples, OtherSpellingsMeanTheSame) {
    HATANG_NEED_REAL_DATA(kExamples);
    int spellings = 0;
    for (auto const& entry : std::filesystem::directory_iterator(test::real_data() / kExamples / "text")) {
        auto const name = entry.path().stem().string();
        auto const alternative = name.find("-alt");
        if (alternative == std::string::npos)
            continue;
        auto const main = test::real_data() / kExamples / "json" / (name.substr(0, alternative) + ".json");
        EXPECT_EQ(parse_text(content_of(entry.path())), parse_json(content_of(main))) << name;
        ++spellings;
    }
    EXPECT_EQ(spellings, 11);
}

} // namespace hatang::core::cql2
