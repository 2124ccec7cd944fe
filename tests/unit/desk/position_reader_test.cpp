// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/finding_report.hpp"
#include "desk/sites/position_reader.hpp"
#include "spatial/geodesic.hpp"

#include <gtest/gtest.h>

namespace {

using namespace hatang;
using core::StationField;

/// A layer whose CRS was found, asked for single rows.
class PositionReaderTest : public testing::Test {
protected:
    PositionReaderTest() {
        m_layer.source.headings = {"Mã", "X", "Y"};
        m_layer.source.map.set(StationField::code, 0);
        m_layer.source.map.set(StationField::first_coordinate, 1);
        m_layer.source.map.set(StationField::second_coordinate, 2);
        m_layer.evidence.verdict = spatial::CrsVerdict::found;
    }

    std::optional<core::StationRecord> read(std::string first, std::string second) {
        desk::StationRowReader const rows(m_layer.source, m_report);
        desk::PositionReader reader(m_layer, rows, m_report);
        std::vector<core::RawCell> const cells{{core::RawCell::Kind::text, "T1", 0},
                                               {core::RawCell::Kind::text, first, 0},
                                               {core::RawCell::Kind::text, second, 0}};
        core::RawRow row;
        row.number = 2;
        row.cells = cells;
        core::StationRecord record;
        return reader.read(row, record) ? std::optional(record) : std::nullopt;
    }

    std::string last_code() const { return m_report.kept().empty() ? "" : m_report.kept().back().code; }

    desk::SurveyedLayer m_layer;
    desk::FindingReport m_report;
};

// the cathedral of Đà Nẵng: 16.0667054 N 108.2230152 E, X 1777017.7424 Y 550412.3623 in VN-2000 107°45'
constexpr core::GeoPoint kCathedral{108.2230152, 16.0667054};

TEST_F(PositionReaderTest, ReadsVietnameseXAsNorthing) {
    m_layer.evidence.best = {.crs = core::CrsId(5899), .swapped = true};
    auto const record = read("1777017,7424", "550412,3623");
    ASSERT_TRUE(record);
    EXPECT_LT(spatial::geodesic_distance_m(record->position, kCathedral), 0.01);
    EXPECT_EQ(record->submitted.first, "1777017,7424");
    EXPECT_EQ(record->submitted.epsg, 5899);
}

TEST_F(PositionReaderTest, TurnsASingleSwappedRowAndSaysSo) {
    m_layer.evidence.best = {.crs = core::CrsId(5899), .swapped = true};
    auto const record = read("550412.3623", "1777017.7424");
    ASSERT_TRUE(record);
    EXPECT_LT(spatial::geodesic_distance_m(record->position, kCathedral), 0.01);
    EXPECT_EQ(last_code(), "axes-swapped-in-row");
}

TEST_F(PositionReaderTest, ReadsDegreesMinutesSecondsAndHemispheres) {
    m_layer.evidence.best = {.crs = core::kWgs84};
    auto const record = read("16°04'00.14\"N", "108°13'22.85\"E");
    ASSERT_TRUE(record);
    EXPECT_LT(spatial::geodesic_distance_m(record->position, kCathedral), 1.0);
}

TEST_F(PositionReaderTest, RejectsWhatIsNoPosition) {
    m_layer.evidence.best = {.crs = core::kWgs84};
    EXPECT_FALSE(read("", ""));
    EXPECT_EQ(last_code(), "position-missing");
    EXPECT_FALSE(read("0", "0"));
    EXPECT_EQ(last_code(), "position-zero");
    EXPECT_FALSE(read("gần chợ", "16.0"));
    EXPECT_EQ(last_code(), "position-not-a-number");
    EXPECT_FALSE(read("2.35", "48.85"));
    EXPECT_EQ(last_code(), "position-outside");
    EXPECT_FALSE(read("1e400", "16"));
    EXPECT_FALSE(read("nan", "16"));
}

TEST_F(PositionReaderTest, UndoesAMissingDatumShift) {
    m_layer.evidence.best = {.crs = core::CrsId(5899), .swapped = true, .shift_missing = true};
    auto const record = read("1776904.9010", "550607.4888");
    ASSERT_TRUE(record);
    EXPECT_LT(spatial::geodesic_distance_m(record->position, kCathedral), 0.01);
    EXPECT_NE(record->submitted.note.find("datum shift missing"), std::string::npos);
}

} // namespace
