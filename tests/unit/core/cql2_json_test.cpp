// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/json.hpp"
#include "core/cql2/text.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <string>

namespace hatang::core::cql2 {

namespace {

std::string text_of(std::string_view json) {
    return to_text(parse_json(json));
}

std::string sentence_of(std::string_view json) {
    try {
        parse_json(json);
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return error.sentence().en;
    }
    return "";
}

std::string nested(int levels) {
    std::string json;
    for (int level = 0; level < levels; ++level)
        json += R"({"op":"not","args":[)";
    json += "true";
    for (int level = 0; level < levels; ++level)
        json += "]}";
    return json;
}

} // namespace

TEST(Cql2Json, ReadsEveryKindOfValue) {
    EXPECT_EQ(text_of(R"({"op":"in","args":[{"property":"Loại cột"},["A2a","A1b"]]})"),
              "\"Loại cột\" IN ('A2a', 'A1b')");
    EXPECT_EQ(text_of(R"({"op":"<","args":[{"date":"2017-06-30"},{"timestamp":"2017-06-30T17:00:00.250Z"}]})"),
              "DATE('2017-06-30') < TIMESTAMP('2017-06-30T17:00:00.25Z')");
    EXPECT_EQ(text_of(R"({"op":"t_during","args":[{"property":"d"},{"interval":["..",{"property":"e"}]}]})"),
              "T_DURING(d, INTERVAL('..', e))");
    EXPECT_EQ(text_of(R"({"op":"s_within","args":[{"type":"Point","coordinates":[1,-0.0]},{"bbox":[1,2,3,4]}]})"),
              "S_WITHIN(POINT(1 0), BBOX(1,2,3,4))");
    EXPECT_EQ(text_of(R"({"op":"ISNULL","args":[{"op":"round","args":[1.5]}]})"), "round(1.5) IS NULL");
}

TEST(Cql2Json, ObjectsAreToldFromTextByTheirFirstCharacter) {
    EXPECT_EQ(to_text(parse("  \n{\"op\":\"=\",\"args\":[1,1]}")), "1 = 1");
    EXPECT_EQ(to_text(parse("1 = 1")), "1 = 1");
}

TEST(Cql2Json, SaysWhereAsAPointer) {
    EXPECT_EQ(sentence_of(R"({"op":"and","args":[true,{"op":"=","args":[1]}]})"),
              "filter, /args/1: = takes 2 operands, found 1");
    EXPECT_EQ(sentence_of(R"({"op":"=","args":[{"property":"a"},null]})"),
              "filter, /args/1: expected a value or an operation, found null");
    EXPECT_EQ(sentence_of(
                  R"({"op":"s_within","args":[{"property":"g"},{"type":"Polygon","coordinates":[[[0,0],[1,"x"]]]}]})"),
              "filter, /args/1/coordinates/0/1/1: expected a number, found “x”");
    EXPECT_EQ(sentence_of(R"({"op":"=","args":[{"date":"30/6/2017"},1]})"),
              "filter, /args/0/date: “30/6/2017” is not a day");
    EXPECT_EQ(sentence_of(R"({"op":"=",)"), "filter: broken JSON at byte 11");
}

TEST(Cql2Json, RefusesWhatTheSchemaOfTheStandardRefuses) {
    for (std::string_view const json : {"{}",
                                        R"({"op":5,"args":[]})",
                                        R"({"op":"and"})",
                                        R"({"op":"and","args":{}})",
                                        R"({"op":"and","args":[true]})",
                                        R"({"op":"not","args":[true,false]})",
                                        R"({"op":"in","args":[{"property":"a"},5]})",
                                        R"({"op":"in","args":[{"property":"a"},[]]})",
                                        R"({"property":5})",
                                        R"({"property":""})",
                                        R"({"bbox":[1,2,3]})",
                                        R"({"interval":[".."]})",
                                        R"({"type":"Circle","coordinates":[1,2]})",
                                        R"({"type":"Point"})",
                                        R"({"type":"Point","coordinates":[1]})",
                                        R"({"type":"LineString","coordinates":[[1,2],[1,2,3]]})",
                                        R"({"type":"Polygon","coordinates":[]})",
                                        R"({"type":"GeometryCollection","geometries":[]})",
                                        R"({"op":"=","args":[1e999,1]})",
                                        R"x({"op":"load_extension('x')","args":[1]})x",
                                        R"({"op":"=","args":["\u0000",1]})",
                                        R"({"property":"a\u0000"})",
                                        "null",
                                        "\xFF"})
        EXPECT_NE(sentence_of(json), "") << json;
}

TEST(Cql2Json, StopsAtTheLimits) {
    EXPECT_EQ(sentence_of(nested(kMaxDepth - 1)), "");
    EXPECT_EQ(sentence_of(nested(kMaxDepth)), "filter: nested over 64 levels");
    // Refused while it is read, long before there is a tree.
    EXPECT_EQ(sentence_of(nested(5'000)), "filter: nested over 64 levels");
    EXPECT_EQ(sentence_of(std::string(500'000, '[')), "filter: nested over 64 levels");
    EXPECT_NE(sentence_of(std::string(kMaxLength + 1, ' ')), "");
    std::string wide = R"({"op":"or","args":[true)";
    for (int term = 1; term < kMaxTerms; ++term)
        wide += ",true";
    EXPECT_EQ(sentence_of(wide + "]}"), "");
    EXPECT_EQ(sentence_of(wide + ",true]}"), "filter: 257 terms, at most 256");
}

} // namespace hatang::core::cql2
