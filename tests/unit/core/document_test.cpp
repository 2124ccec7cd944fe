// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/document/document.hpp"
#include "core/document/map_reader.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <string>

namespace hatang::core {

namespace {

std::string refusal(std::string_view text) {
    try {
        parse_document(text, "p.yaml");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

TEST(Document, KeepsOrderLinesAndQuotes) {
    auto const root = parse_document("b: 1\na:\n  - \"2\"\n  - {c: hạ tầng}\n", "p.yaml");
    ASSERT_EQ(root.members.size(), 2u);
    EXPECT_EQ(root.members[0].first, "b");
    EXPECT_FALSE(root.members[0].second.quoted);
    auto const* list = root.find("a");
    ASSERT_EQ(list->items.size(), 2u);
    EXPECT_TRUE(list->items[0].quoted);
    EXPECT_EQ(list->items[1].line, 4);
    EXPECT_EQ(list->items[1].find("c")->text, "hạ tầng");
}

TEST(Document, ReadsJson) {
    auto const root = parse_document(R"({"a": [1, true, null], "b": {"c": "x"}})", "p.json");
    EXPECT_EQ(root.find("a")->items.size(), 3u);
    EXPECT_EQ(root.find("a")->items[2].kind, Document::Kind::null);
    EXPECT_EQ(root.find("b")->find("c")->text, "x");
}

TEST(Document, BringsTextToNfc) {
    EXPECT_EQ(parse_document("a: \"a\xCC\x81\"\n", "p.yaml").find("a")->text, "á");
}

TEST(Document, RefusesWhatPeopleDoNotWrite) {
    EXPECT_EQ(refusal("a: 1\na: 2\n"), "p.yaml line 2: key 'a' stands twice");
    EXPECT_EQ(refusal("a: &x 1\n"), "p.yaml line 1: anchors (&) and tags (!) cannot be used");
    EXPECT_EQ(refusal("a: *x\n"), "p.yaml line 1: not YAML (the referenced anchor is not defined)");
    EXPECT_EQ(refusal("a: !!binary aGk=\n"), "p.yaml line 1: anchors (&) and tags (!) cannot be used");
    EXPECT_EQ(refusal("a: 1\n---\nb: 2\n"), "p.yaml line 2: only one document is allowed in a file");
    EXPECT_EQ(refusal("? [a]\n: 1\n"), "p.yaml line 1: a key must be a word");
    EXPECT_NE(refusal("a: [1\nb: 2"), "");
    EXPECT_EQ(refusal("a: \xFF"), "p.yaml: not UTF-8");
}

TEST(Document, IsBounded) {
    EXPECT_NE(refusal(std::string(kDocumentBytes + 1, 'a')).find("larger than"), std::string::npos);
    EXPECT_NE(refusal(std::string(40, '[') + std::string(40, ']')).find("nested deeper than 32"), std::string::npos);
    EXPECT_NE(refusal(std::string(100'000, '[')).find("too many open brackets"), std::string::npos);
    std::string many = "a: [";
    for (int i = 0; i < 100'001; ++i) {
        many += "1,";
    }
    EXPECT_NE(refusal(many + "1]").find("more than 100000 nodes"), std::string::npos);
}

TEST(MapReader, TakesTypesAndNamesWhatIsWrong) {
    auto const root =
        parse_document("n: 1.5\nd: 30/6/2017\nf: true\nw: {vi: có, en: yes}\nq: \"7\"\nl: [a, b]\nx: 1\n", "p.yaml");
    MapReader reader(root, "p.yaml");
    EXPECT_EQ(reader.need_number("n"), 1.5);
    EXPECT_EQ(format_iso(*reader.day("d")), "2017-06-30");
    EXPECT_EQ(reader.flag("f"), true);
    EXPECT_EQ(reader.words("w").vi, "có");
    EXPECT_EQ(reader.texts("l"), (std::vector<std::string>{"a", "b"}));
    EXPECT_THROW(reader.number("q"), Error);
    EXPECT_THROW(reader.need("absent"), Error);
    try {
        reader.finish();
        FAIL();
    } catch (Error const& error) {
        EXPECT_STREQ(error.what(), "p.yaml line 7: there is no key 'x'; the keys are: absent, d, f, l, n, q, w");
    }
}

} // namespace

} // namespace hatang::core
