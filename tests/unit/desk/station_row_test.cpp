// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/finding_report.hpp"
#include "desk/sites/station_row.hpp"

#include <gtest/gtest.h>

namespace {

using namespace hatang;
using core::StationField;

/// A list with one row, given as heading-field-value triples.
struct OneRow {
    desk::StationSource source;
    std::vector<std::string> values;
    std::vector<core::RawCell> cells;
    desk::FindingReport report;
    core::StationRecord record;

    OneRow& with(StationField field, std::string heading, std::string value) {
        source.map.set(field, values.size());
        return with_unknown(std::move(heading), std::move(value));
    }
    OneRow& with_unknown(std::string heading, std::string value) {
        source.headings.push_back(std::move(heading));
        values.push_back(std::move(value));
        return *this;
    }
    bool read() {
        source.file = "tram.csv";
        for (auto const& value : values) {
            cells.push_back({core::RawCell::Kind::text, value, 0.0});
        }
        core::RawRow row;
        row.number = 17;
        row.cells = cells;
        return desk::StationRowReader(source, report).read(row, record);
    }
    std::string only_finding() const { return report.kept().size() == 1 ? report.kept()[0].code : "not one finding"; }
};

OneRow usual_row() {
    OneRow row;
    row.with(StationField::code, "Mã trạm", "DNG001").with(StationField::operator_name, "Doanh nghiệp", "Viettel");
    return row;
}

TEST(StationRow, KeepsRawTextBesideTheMappedCode) {
    auto row = usual_row();
    row.with(StationField::mast_class, "Loại cột", "Cồng kềnh")
        .with(StationField::status, "Trạng thái", "Đang hoạt động");
    ASSERT_TRUE(row.read());
    EXPECT_EQ(row.record.operator_code, "VIETTEL");
    EXPECT_EQ(row.record.operator_raw, "Viettel");
    EXPECT_EQ(row.record.mast_class, "A2");
    EXPECT_EQ(row.record.mast_class_raw, "Cồng kềnh");
    EXPECT_EQ(row.record.status, "in_service");
    EXPECT_EQ(row.report.total(), 0);
}

TEST(StationRow, RejectsARowWithoutCodeOrOperator) {
    OneRow no_code;
    no_code.with(StationField::code, "Mã trạm", "").with(StationField::operator_name, "Doanh nghiệp", "Viettel");
    EXPECT_FALSE(no_code.read());
    EXPECT_EQ(no_code.only_finding(), "code-missing");
    EXPECT_EQ(no_code.report.kept()[0].row, 17);
    EXPECT_EQ(no_code.report.kept()[0].field, "Mã trạm");

    OneRow no_operator;
    no_operator.with(StationField::code, "Mã trạm", "DNG001");
    EXPECT_FALSE(no_operator.read());
    EXPECT_EQ(no_operator.only_finding(), "operator-missing");
}

TEST(StationRow, ReadsACodeWithoutWhatNobodySees) {
    OneRow row;
    row.with(StationField::code, "Mã trạm", "DNG\u200D00\u20601")
        .with(StationField::operator_name, "Doanh nghiệp", "Viettel");
    ASSERT_TRUE(row.read());
    EXPECT_EQ(row.record.code, "DNG001");
    EXPECT_EQ(row.only_finding(), "code-invisible-letters");

    OneRow nothing_else;
    nothing_else.with(StationField::code, "Mã trạm", "\u200D")
        .with(StationField::operator_name, "Doanh nghiệp", "Viettel");
    EXPECT_FALSE(nothing_else.read());
    EXPECT_EQ(nothing_else.report.counts().at("code-missing"), 1);
}

TEST(StationRow, SaysThatADayNumberWasReadAsADay) {
    auto row = usual_row();
    row.with(StationField::in_service_from, "Ngày phát sóng", "42916");
    ASSERT_TRUE(row.read());
    ASSERT_TRUE(row.record.in_service_from);
    EXPECT_EQ(core::format_iso(*row.record.in_service_from), "2017-06-30");
    EXPECT_EQ(row.only_finding(), "date-from-day-number");
}

TEST(StationRow, TakesTheOperatorOfTheWholeFile) {
    OneRow row;
    row.with(StationField::code, "Mã trạm", "DNG001");
    row.source.default_operator = "MobiFone";
    ASSERT_TRUE(row.read());
    EXPECT_EQ(row.record.operator_code, "MOBIFONE");
}

TEST(StationRow, AnUnknownOperatorIsKeptAsWrittenAndSaid) {
    OneRow row;
    row.with(StationField::code, "Mã trạm", "X1")
        .with(StationField::operator_name, "Doanh nghiệp", "Công ty Không Có Thật");
    ASSERT_TRUE(row.read());
    EXPECT_EQ(row.record.operator_code, "Công ty Không Có Thật");
    EXPECT_EQ(row.only_finding(), "operator-unknown");
}

TEST(StationRow, AHeightOfZeroIsUnknownNotZero) {
    auto row = usual_row();
    row.with(StationField::height, "Chiều cao (m)", "0");
    ASSERT_TRUE(row.read());
    EXPECT_FALSE(row.record.height.has_value());
    EXPECT_EQ(row.only_finding(), "height-zero");
}

TEST(StationRow, ReadsHeightsWithUnitsCommasAndFeetInTheHeading) {
    auto row = usual_row();
    row.with(StationField::height, "height_ft", "60").with(StationField::host_height, "Chiều cao công trình", "9,5 m");
    row.source.map.height_factor = 0.3048;
    ASSERT_TRUE(row.read());
    EXPECT_NEAR(row.record.height->metres(), 18.288, 1e-9);
    EXPECT_NEAR(row.record.host_height->metres(), 9.5, 1e-9);
}

TEST(StationRow, AnUnreadableOrImpossibleHeightIsAWarningAndUnknown) {
    auto words = usual_row();
    words.with(StationField::height, "Chiều cao", "khoảng cao");
    ASSERT_TRUE(words.read());
    EXPECT_EQ(words.only_finding(), "height-not-a-number");
    EXPECT_FALSE(words.record.height.has_value());

    auto high = usual_row();
    high.with(StationField::height, "Chiều cao", "4200");
    ASSERT_TRUE(high.read());
    EXPECT_EQ(high.only_finding(), "height-implausible");
}

TEST(StationRow, ReadsDaysFirstAndExcelDayNumbersButNotBareYears) {
    auto written = usual_row();
    written.with(StationField::in_service_from, "Ngày phát sóng", "30/6/2017");
    ASSERT_TRUE(written.read());
    EXPECT_EQ(core::format_iso(*written.record.in_service_from), "2017-06-30");

    auto serial = usual_row();
    serial.with(StationField::in_service_from, "Ngày phát sóng", "42916");
    ASSERT_TRUE(serial.read());
    EXPECT_EQ(core::format_iso(*serial.record.in_service_from), "2017-06-30");

    auto year = usual_row();
    year.with(StationField::in_service_from, "Ngày phát sóng", "2015");
    ASSERT_TRUE(year.read());
    EXPECT_FALSE(year.record.in_service_from.has_value());
    EXPECT_EQ(year.only_finding(), "date-not-a-day");
}

TEST(StationRow, KeepsColumnsItDoesNotKnow) {
    auto row = usual_row();
    row.with_unknown("Ghi chú", "sửa 2016").with_unknown("Trống", "");
    row.source.map.unknown = {2, 3};
    ASSERT_TRUE(row.read());
    ASSERT_EQ(row.record.extra.size(), 1U);
    EXPECT_EQ(row.record.extra[0].first, "Ghi chú");
    EXPECT_EQ(row.record.extra[0].second, "sửa 2016");
}

TEST(StationRow, AClassItDoesNotKnowStaysInWords) {
    auto row = usual_row();
    row.with(StationField::mast_class, "Loại cột", "kiểu Q");
    ASSERT_TRUE(row.read());
    EXPECT_EQ(row.record.mast_class, "");
    EXPECT_EQ(row.record.mast_class_raw, "kiểu Q");
    EXPECT_EQ(row.only_finding(), "mast-class-unknown");
}

TEST(FindingReport, CountsEveryFindingAndKeepsABoundedNumber) {
    int seen = 0;
    desk::FindingReport report(2, [&seen](core::Finding const&) { ++seen; });
    for (int i = 0; i < 5; ++i) {
        report.add({.code = "a", .severity = core::Severity::warning});
    }
    report.add({.code = "b", .severity = core::Severity::error, .value = std::string(500, 'x')});
    EXPECT_EQ(report.counts().at("a"), 5);
    EXPECT_EQ(report.total(), 6);
    EXPECT_EQ(report.kept().size(), 3U);
    EXPECT_EQ(seen, 6);
    EXPECT_EQ(report.worst(), core::Severity::error);
    EXPECT_LE(report.kept().back().value.size(), 204U);
}

} // namespace
