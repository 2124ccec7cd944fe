// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sink/text_escape.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <random>

namespace {

using namespace hatang;
using namespace hatang::test;
using publish::reads_as_formula;

/// One CSV record's only field, as RFC 4180 readers see it.
std::string read_back(std::string csv) {
    csv.erase(0, csv.find("\r\n") + 2);
    csv.resize(csv.size() - 2);
    if (csv.empty() || csv.front() != '"') {
        return csv;
    }
    std::string field;
    for (std::size_t at = 1; at + 1 < csv.size(); ++at) {
        field.push_back(csv[at]);
        at += csv[at] == '"' ? 1U : 0U;
    }
    return field;
}

std::string csv_of(std::string const& text) {
    core::ListHeader header;
    header.columns = {{"a", {}, core::ColumnType::text, -1}};
    return text_of(publish::ListFormat::csv, header, {{{std::string_view(text)}, ""}});
}

TEST(Formula, IsSeenWhateverStandsBefore) {
    for (auto const* text : {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", "''@x", "＝1",
                             "－cmd", "-1+1|x", "+84 905 123 456", "-", "+.", "-1,"}) {
        EXPECT_TRUE(reads_as_formula(text)) << text;
    }
}

TEST(Formula, IsNotSeenInOrdinaryText) {
    for (auto const* text :
         {"", " ", "'", "Trạm 1", "-12,5", "-12.5", "+84905123456", "a=b", "12-3", "Đường 2/9", "(+84)"}) {
        EXPECT_FALSE(reads_as_formula(text)) << text;
    }
}

TEST(Formula, IsNeverTheFirstThingOfACsvField) {
    std::string const alphabet = "=+-@\t\r\n '\",;a1.|\x01";
    std::mt19937 random(20171130);
    for (int round = 0; round < 20'000; ++round) {
        std::string text(random() % 6, ' ');
        for (auto& letter : text) {
            letter = alphabet[random() % alphabet.size()];
        }
        auto const field = read_back(csv_of(text));
        auto const harmless = field.find_first_not_of(" ");
        bool const number = !reads_as_formula(field.substr(harmless == std::string::npos ? 0 : harmless));
        bool const guarded = !field.empty() && field.front() == '\'';
        EXPECT_TRUE(guarded || number) << testing::PrintToString(text) << " became " << testing::PrintToString(field);
    }
}

TEST(Formula, GuardIsTakenAwayAgainExactly) {
    std::string const alphabet = "=+-@ '1a";
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text(random() % 6, ' ');
        for (auto& letter : text) {
            letter = alphabet[random() % alphabet.size()];
        }
        auto field = read_back(csv_of(text));
        if (field.starts_with('\'') && reads_as_formula(std::string_view(field).substr(1))) {
            field.erase(0, 1);
        }
        EXPECT_EQ(field, text);
    }
}

} // namespace
