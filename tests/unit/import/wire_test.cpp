// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/wire/buffer.hpp"
#include "import/wire/messages.hpp"
#include "import/wire/row_batch.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace hatang;
using ingest::wire::WireError;

namespace {

core::RawCell cell(core::RawCell::Kind kind, std::string_view text, double real = 0.0) {
    return {kind, text, real};
}

core::RawFile sample_file() {
    core::RawFile file;
    file.path = "dữ liệu/trạm.gpkg";
    file.format = "gpkg";
    file.sha256 = "00ff";
    file.size_bytes = 123;
    file.encoding = {"UTF-8", "", "because"};
    file.layers.push_back({"lớp", {"mã", "", "mã"}, "Point", 7, {core::CrsId{5899}, "PROJCS[…]", false}});
    file.layers.push_back({"bảng", {}, "", std::nullopt, {}});
    return file;
}

std::string batch_bytes() {
    std::vector<core::RawCell> const cells{cell(core::RawCell::Kind::text, "Hải Châu"),
                                           cell(core::RawCell::Kind::real, "1.5", 1.5),
                                           cell(core::RawCell::Kind::empty, "")};
    ingest::wire::RowBatchWriter writer;
    writer.add({17, cells, "wkb"});
    writer.add({18, cells, ""});
    return std::string(writer.take());
}

} // namespace

TEST(Wire, FilesComeBackAsTheyWere) {
    auto const file = ingest::wire::decode_file(ingest::wire::encode_file(sample_file()));
    EXPECT_EQ(file.path, "dữ liệu/trạm.gpkg");
    ASSERT_EQ(file.layers.size(), 2U);
    EXPECT_EQ(file.layers[0].fields, (std::vector<std::string>{"mã", "", "mã"}));
    EXPECT_EQ(file.layers[0].rows, 7);
    EXPECT_EQ(file.layers[0].crs.epsg, core::CrsId{5899});
    EXPECT_FALSE(file.layers[0].crs.has_datum_shift);
    EXPECT_FALSE(file.layers[1].rows.has_value());
    EXPECT_FALSE(file.layers[1].crs.epsg.has_value());
}

TEST(Wire, FindingsAndErrorsComeBackAsTheyWere) {
    core::Finding finding{"row-too-long", core::Severity::warning, "", "lớp", 12, "Cao", "18m", {"vi", "en"}};
    EXPECT_EQ(ingest::wire::decode_finding(ingest::wire::encode_finding(finding)), finding);
    core::Error error = core::io_error({"câu", "sentence"}, {"gợi ý", "hint"});
    error.add_context({"khi", "while"});
    auto const back = ingest::wire::decode_error(ingest::wire::encode_error(error));
    EXPECT_EQ(back.kind(), core::ErrorKind::io);
    EXPECT_EQ(back.sentence(), error.sentence());
    EXPECT_EQ(back.hint(), error.hint());
    EXPECT_EQ(back.context(), error.context());
}

TEST(Wire, RowsComeBackAsTheyWere) {
    std::string const bytes = batch_bytes();
    int rows = 0;
    ingest::wire::RowBatchReader reader;
    EXPECT_TRUE(reader.read(bytes, 3, [&rows](core::RawRow const& row) {
        EXPECT_EQ(row.number, 17 + rows);
        EXPECT_EQ(row.cells[0].text, "Hải Châu");
        EXPECT_EQ(row.cells[1].real, 1.5);
        EXPECT_TRUE(row.cells[2].empty());
        EXPECT_EQ(row.geometry_wkb, rows == 0 ? "wkb" : "");
        ++rows;
        return true;
    }));
    EXPECT_EQ(rows, 2);
}

TEST(Wire, EveryTruncationIsAnError) {
    std::string const bytes = batch_bytes();
    std::string const file = ingest::wire::encode_file(sample_file());
    ingest::wire::RowBatchReader reader;
    auto const accept = [](core::RawRow const&) { return true; };
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_THROW(reader.read(bytes.substr(0, length), 3, accept), WireError) << length;
    }
    for (std::size_t length = 0; length < file.size(); ++length) {
        EXPECT_THROW(ingest::wire::decode_file(file.substr(0, length)), WireError) << length;
    }
    EXPECT_THROW(reader.read(bytes + "x", 3, accept), WireError);
    EXPECT_THROW(reader.read(bytes, 2, accept), WireError);
}

TEST(Wire, NoChangedByteDoesHarm) {
    std::string const bytes = batch_bytes();
    std::mt19937 random(1);
    ingest::wire::RowBatchReader reader;
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = bytes;
        changed[random() % changed.size()] = static_cast<char>(random());
        try {
            reader.read(changed, 3, [](core::RawRow const& row) { return row.cells.size() == 3; });
        } catch (WireError const&) {
        }
    }
}

TEST(Wire, TextThatIsNotUtf8IsRefused) {
    std::vector<core::RawCell> const broken{cell(core::RawCell::Kind::text, "\xFF")};
    std::vector<core::RawCell> const split{cell(core::RawCell::Kind::text, "\xC3"),
                                           cell(core::RawCell::Kind::text, "\xA0")};
    ingest::wire::RowBatchReader reader;
    auto const accept = [](core::RawRow const&) { return true; };
    ingest::wire::RowBatchWriter first;
    first.add({1, broken, ""});
    EXPECT_THROW(reader.read(first.take(), 1, accept), WireError);
    ingest::wire::RowBatchWriter second;
    second.add({1, split, ""});
    EXPECT_THROW(reader.read(second.take(), 2, accept), WireError);
}
