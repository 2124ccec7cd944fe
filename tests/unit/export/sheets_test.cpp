// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sheets/sheet_layout.hpp"
#include "export/sheets/draw_sheets.hpp"
#include "export/sheets/letter_widths.hpp"
#include "export/sheets/line_names.hpp"
#include "export/sheets/map_grid.hpp"
#include "export/sheets/sheet_panel.hpp"
#include "export/sheets/sheet_transform.hpp"
#include "export/sheets/sheet_writer.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <numbers>

namespace {

using namespace hatang;
using namespace hatang::test;
using core::GeoPoint;
using core::SheetStyle;
using publish::LabelBox;
using publish::Rect;
using publish::SheetPage;
using publish::Spot;
using testing::HasSubstr;

constexpr core::CrsId kDaNang{5899};
constexpr GeoPoint kMiddle{108.2230, 16.0667};

core::SheetFeature point_feature(GeoPoint at, SheetStyle style, std::string label = {}) {
    return {style, spatial::point_wkb(at), std::move(label), "ký hiệu"};
}
core::SheetFeature street_feature(std::string name, std::vector<GeoPoint> const& points) {
    std::vector<std::vector<GeoPoint>> const lines{points};
    return {SheetStyle::street, spatial::wkb_of_lines(lines), std::move(name), "Đường"};
}

core::MapSheets one_sheet(double scale, double turn_deg = 0.0, GeoPoint middle = kMiddle) {
    core::MapSheets sheets;
    sheets.title = "Tuyến cáp thử";
    sheets.imprint = {"Số liệu ngày 20/11/2026"};
    sheets.made_on = core::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
    auto const layout = core::sheet_layout(sheets.paper);
    core::MapSheet sheet;
    sheet.number = 1;
    sheet.frame = {middle, kDaNang, scale, turn_deg, layout.map_width_mm, layout.map_height_mm};
    sheets.sheets.push_back(std::move(sheet));
    return sheets;
}

std::vector<Spot> poles_of(SheetPage const& page) {
    std::vector<Spot> spots;
    Rect const frame = publish::map_rect({});
    for (auto const& item : page.items) {
        auto const* const disc = std::get_if<publish::SheetDisc>(&item);
        if (disc != nullptr && frame.holds({disc->at.x, disc->at.y, 0.0, 0.0})) {
            spots.push_back(disc->at);
        }
    }
    return spots;
}

std::string run(std::string const& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> const pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string text;
    std::array<char, 4096> bytes{};
    while (auto const read = std::fread(bytes.data(), 1, bytes.size(), pipe.get())) {
        text.append(bytes.data(), read);
    }
    return text;
}

publish::SheetFile file_of(publish::SheetFormat format) {
    return {format, 100.0, HATANG_PDF_MODULE};
}

TEST(MapSheet, IsTrueToScale) {
    struct Case {
        double scale;
        double turn;
        double bearing;
        GeoPoint middle;
    };
    // A hundred metres of geodesic are fifty millimetres at 1:2000, wherever in the zone and however turned.
    for (Case const each : {Case{2000.0, 0.0, 90.0, kMiddle}, Case{2000.0, 37.0, 10.0, kMiddle},
                            Case{1000.0, -88.0, 200.0, {107.75, 16.0}}, Case{5000.0, 110.0, 300.0, {109.3, 12.2}}}) {
        auto sheets = one_sheet(each.scale, each.turn, each.middle);
        sheets.sheets[0].features = {
            point_feature(each.middle, SheetStyle::pole),
            point_feature(spatial::destination(each.middle, each.bearing, 100.0), SheetStyle::pole)};
        auto const poles = poles_of(publish::draw_sheets(sheets).front());
        ASSERT_EQ(poles.size(), 2U);
        double const length = std::hypot(poles[1].x - poles[0].x, poles[1].y - poles[0].y);
        EXPECT_NEAR(length, 100'000.0 / each.scale, 0.01) << each.scale << ' ' << each.turn;
    }
}

TEST(MapSheet, TurnsNorthWithTheSheet) {
    auto sheets = one_sheet(2000.0, 30.0);
    auto const layout = publish::map_rect(sheets.paper);
    publish::SheetTransform const transform(sheets.sheets[0].frame, layout);
    auto const north = transform.on_sheet({0.0, 100.0});
    double const lean = std::atan2(north.x - layout.x - layout.width / 2.0, layout.y + layout.height / 2.0 - north.y);
    EXPECT_NEAR(lean, 30.0 * std::numbers::pi / 180.0, 1e-9);
    auto const back = transform.on_ground(north);
    EXPECT_NEAR(back.x, 0.0, 1e-9);
    EXPECT_NEAR(back.y, 100.0, 1e-9);
}

/// Sheets full of streets with names, poles and masts.
core::MapSheets random_sheet() {
    static std::array<char const*, 7> const kNames{"Bạch Đằng", "Nguyễn Văn Linh",     "Điện Biên Phủ", "Ông Ích Khiêm",
                                                   "Lê Độ",     "Cách Mạng Tháng Tám", "3 Tháng 2"};
    auto sheets = one_sheet(*rc::gen::element(1000.0, 2000.0, 5000.0, 10000.0), *rc::gen::inRange(-110, 110));
    double const reach = sheets.sheets[0].frame.scale * 0.14;
    auto const somewhere = [reach] {
        return spatial::destination(kMiddle, *rc::gen::inRange(0, 360), reach * *rc::gen::inRange(0, 100) / 100.0);
    };
    auto& features = sheets.sheets[0].features;
    for (int i = *rc::gen::inRange(1, 25); i > 0; --i) {
        std::vector<GeoPoint> line{somewhere()};
        double heading = *rc::gen::inRange(0, 360);
        for (int step = *rc::gen::inRange(1, 8); step > 0; --step) {
            heading += *rc::gen::inRange(-30, 30);
            line.push_back(spatial::destination(line.back(), std::fmod(heading + 720.0, 360.0), reach * 0.3));
        }
        features.push_back(street_feature(kNames.at(static_cast<std::size_t>(*rc::gen::inRange(0, 7))), line));
    }
    for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
        features.push_back(point_feature(somewhere(), *rc::gen::element(SheetStyle::pole, SheetStyle::site),
                                         *rc::gen::element<std::string>("7", "128", "DNG0042 · 30 m")));
    }
    return sheets;
}

RC_GTEST_PROP(MapSheet, LabelsNeverMeetAndLieInTheFrame, ()) {
    auto const sheets = random_sheet();
    auto const page = publish::draw_sheets(sheets).front();
    Rect const frame = publish::map_rect(sheets.paper);
    for (std::size_t i = 0; i < page.labels.size(); ++i) {
        RC_ASSERT(page.labels[i].lies_in(frame));
        for (std::size_t j = i + 1; j < page.labels.size(); ++j) {
            RC_ASSERT(!page.labels[i].meets(page.labels[j]));
        }
    }
}

double distance_to(std::vector<Spot> const& line, Spot at) {
    double least = 1e9;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Spot const a = line[i - 1];
        Spot const b = line[i];
        double const square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
        double const share =
            square > 0.0 ? std::clamp(((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / square, 0.0, 1.0)
                         : 0.0;
        least = std::min(least, std::hypot(a.x + share * (b.x - a.x) - at.x, a.y + share * (b.y - a.y) - at.y));
    }
    return least;
}

RC_GTEST_PROP(LineNames, FollowTheirLineAndReadFromLeftToRight, ()) {
    publish::NamedLine named{"Nguyễn Hữu Thọ", {{100.0, 100.0}}};
    double heading = *rc::gen::inRange(0, 360);
    for (int i = 0; i < 12; ++i) {
        heading += *rc::gen::inRange(-25, 25);
        double const turn = heading * std::numbers::pi / 180.0;
        named.line.push_back({named.line.back().x + 6.0 * std::cos(turn), named.line.back().y - 6.0 * std::sin(turn)});
    }
    for (double from = 0.0; from < 50.0; from += 7.0) {
        auto const pieces = publish::name_along(named, from, 0.0, 2.4);
        std::string text;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            RC_ASSERT(std::abs(pieces[i].box.turn_deg) <= 90.6);
            RC_ASSERT(distance_to(named.line, pieces[i].box.middle) < 1.3);
            text += pieces[i].text;
        }
        RC_ASSERT(pieces.empty() || text.find("Th") != std::string::npos);
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            RC_ASSERT(!pieces[i].box.meets(pieces[i - 1].box));
        }
    }
}

TEST(LineNames, AreReadFromLeftToRightWhicheverWayTheLineIsDrawn) {
    publish::NamedLine const east{"Lê Lợi", {{10.0, 50.0}, {90.0, 50.0}}};
    publish::NamedLine const west{"Lê Lợi", {{90.0, 50.0}, {10.0, 50.0}}};
    publish::NamedLine const down{"Lê Lợi", {{50.0, 10.0}, {50.0, 90.0}}};
    EXPECT_NEAR(publish::name_along(east, 10.0, 0.0, 2.4).at(0).box.turn_deg, 0.0, 1e-9);
    EXPECT_NEAR(publish::name_along(west, 10.0, 0.0, 2.4).at(0).box.turn_deg, 0.0, 1e-9);
    EXPECT_NEAR(publish::name_along(down, 10.0, 0.0, 2.4).at(0).box.turn_deg, 90.0, 1e-9);
    EXPECT_LT(publish::name_along(east, 10.0, 2.0, 2.4).at(0).box.middle.y, 50.0);
    EXPECT_TRUE(publish::name_along(east, 75.0, 0.0, 2.4).empty());
}

TEST(LabelBox, TurnedBoxesMeetOnlyWhereTheyDo) {
    LabelBox const flat{{0.0, 0.0}, 10.0, 1.0, 0.0};
    EXPECT_TRUE(flat.meets({{8.0, 4.0}, 5.0, 1.0, 90.0}));
    EXPECT_FALSE(flat.meets({{14.0, 9.0}, 10.0, 1.0, 45.0}));
    EXPECT_FALSE(flat.meets({{0.0, 2.5}, 10.0, 1.0, 0.0}));
}

TEST(LetterWidths, AreThoseOfLiberationSans) {
    EXPECT_NEAR(publish::letters_width("0", 1000.0, false), 556.0 * 1.01, 1e-6);
    EXPECT_NEAR(publish::letters_width("m", 1000.0, true), 889.0 * 1.01, 1e-6);
    EXPECT_NEAR(publish::letters_width("ư", 1000.0, false), 669.0 * 1.01, 1e-6);
    EXPECT_NEAR(publish::letters_width("í", 1000.0, false), 278.0 * 1.01, 1e-6);
    EXPECT_NEAR(publish::letters_width("ậ", 1000.0, false), 556.0 * 1.01, 1e-6);
}

TEST(MapGrid, HasRoundStepsAtLeastFortyMillimetresApart) {
    EXPECT_EQ(publish::grid_step(500.0), 20.0);
    EXPECT_EQ(publish::grid_step(1000.0), 50.0);
    EXPECT_EQ(publish::grid_step(2000.0), 100.0);
    EXPECT_EQ(publish::grid_step(5000.0), 200.0);
    EXPECT_EQ(publish::grid_step(25'000.0), 1000.0);
}

TEST(Wrapped, CutsAtBlanksAndNeverInsideALetter) {
    EXPECT_THAT(publish::wrapped("Đường Nguyễn Tất Thành", 3.0, 20.0, 0),
                testing::ElementsAre("Đường", "Nguyễn Tất", "Thành"));
    auto const cut = publish::wrapped("Ữữữữữữữữữữữữữữữữữữ", 3.0, 20.0, 1);
    ASSERT_EQ(cut.size(), 1U);
    EXPECT_TRUE(cut[0].ends_with("ữ…")) << cut[0];
    EXPECT_EQ(publish::wrapped("một hai ba", 3.0, 9.0, 1), std::vector<std::string>{"một…"});
}

core::MapSheets small_atlas() {
    auto sheets = one_sheet(2000.0, 20.0);
    auto const far = spatial::destination(kMiddle, 70.0, 400.0);
    std::vector<std::vector<GeoPoint>> const line{{kMiddle, far}};
    sheets.subject = {spatial::wkb_of_lines(line)};
    sheets.overview = sheets.sheets[0];
    sheets.overview->number = 0;
    sheets.overview->name = "Sơ đồ chắp các tờ";
    sheets.overview->frame.scale = 10'000.0;
    sheets.sheets.push_back(sheets.sheets[0]);
    sheets.sheets[1].number = 2;
    sheets.sheets[1].frame.centre = far;
    auto const cut = spatial::destination(kMiddle, 70.0, 200.0);
    sheets.sheets[0].matches = {
        {spatial::destination(cut, 160.0, 60.0), spatial::destination(cut, 340.0, 60.0), cut, 2, true}};
    sheets.sheets[0].features = {{SheetStyle::subject, sheets.subject[0], {}, "Tuyến cáp thử"},
                                 street_feature("Nguyễn Tất Thành", {kMiddle, far})};
    sheets.tables = {
        {"Bảng chắp các tờ", {{{"Tờ", 1.0}, {"Đường phố", 4.0}}, {{{{{"1"}}}, {{{"Nguyễn Tất Thành"}}}}}}}};
    return sheets;
}

TEST(SheetFile, IsAPdfOfTheRightPaperWithLettersEmbedded) {
    TempFolder const folder;
    auto const path = folder / "tap.pdf";
    auto const written = publish::write_sheets(small_atlas(), file_of(publish::SheetFormat::pdf), {path, false});
    EXPECT_EQ(written.pages, 4U);
    std::string const quoted = "'" + path.string() + "'";
    auto const info = run("pdfinfo " + quoted);
    EXPECT_THAT(info, HasSubstr("Pages:           4"));
    EXPECT_THAT(info, HasSubstr("841.89 x 595.27"));
    auto const text = run("pdftotext -layout " + quoted + " -");
    for (char const* const words : {"Tuyến cáp thử", "Sơ đồ chắp các tờ", "Bảng chắp các tờ", "Tiếp tờ 2", "Tờ 1/2",
                                    "Tỷ lệ 1:2.000", "Nguyễn Tất Thành", "Chú giải"}) {
        EXPECT_THAT(text, HasSubstr(words));
    }
    std::istringstream fonts(run("pdffonts " + quoted));
    std::string line;
    int fonts_seen = 0;
    for (int row = 0; std::getline(fonts, line); ++row) {
        if (row >= 2) {
            ++fonts_seen;
            EXPECT_THAT(line, HasSubstr("yes yes")) << line;
        }
    }
    EXPECT_GT(fonts_seen, 0);
}

TEST(SheetFile, IsTheSameBytesEachTime) {
    TempFolder const folder;
    publish::write_sheets(small_atlas(), file_of(publish::SheetFormat::pdf), {folder / "a.pdf", false});
    publish::write_sheets(small_atlas(), file_of(publish::SheetFormat::pdf), {folder / "b.pdf", false});
    EXPECT_TRUE(bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf"));
}

TEST(SheetFile, IsAPngForEachPageThatKnowsItsSize) {
    TempFolder const folder;
    auto const written =
        publish::write_sheets(small_atlas(), file_of(publish::SheetFormat::png), {folder / "to.png", false});
    ASSERT_EQ(written.files.size(), 4U);
    EXPECT_EQ(written.files[0].filename(), "to-01.png");
    auto const bytes = bytes_of(written.files[3]);
    EXPECT_EQ(bytes.substr(1, 3), "PNG");
    EXPECT_EQ(bytes.substr(37, 4), "pHYs");
    EXPECT_EQ(bytes.substr(16, 4), std::string("\x00\x00\x04\x91", 4)); // 297 mm at 100 dots per inch: 1169
    EXPECT_EQ(bytes.substr(41, 4), std::string("\x00\x00\x0f\x61", 4)); // 3937 per metre
    EXPECT_THAT(run("file '" + written.files[3].string() + "'"), HasSubstr("PNG image data, 1169 x 827"));
}

TEST(SheetFile, WritesNothingWhenOneOfTheFilesExists) {
    TempFolder const folder;
    std::ofstream(folder / "to-03.png") << "cũ";
    EXPECT_THROW(publish::write_sheets(small_atlas(), file_of(publish::SheetFormat::png), {folder / "to.png", false}),
                 core::Error);
    EXPECT_EQ(folder.entries(), 1U);
}

} // namespace
