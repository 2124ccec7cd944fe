// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/checks/ground_elevation.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

class OneValue final : public core::RasterSampler {
public:
    core::RawFile describe_raster(std::filesystem::path const& path) override {
        core::RawFile file;
        file.path = path.string();
        file.sha256 = "0123456789abcdef";
        file.layers.emplace_back();
        file.layers.back().crs.epsg = epsg;
        return file;
    }
    core::RasterSample sample(std::filesystem::path const&, std::span<core::MapPoint const> points) override {
        asked.assign(points.begin(), points.end());
        return {{value}, unit, vertical};
    }
    std::optional<core::CrsId> epsg = core::kWgs84;
    std::optional<double> value = 12.0;
    std::string unit;
    std::string vertical;
    std::vector<core::MapPoint> asked;
};

rules::Subject mast() {
    rules::Subject subject;
    subject.position = {108.22, 16.06};
    return subject;
}

TEST(GroundElevation, IsReadWhereTheProposalDoesNotSayIt) {
    OneValue model;
    model.vertical = "EGM2008 height";
    auto subject = mast();
    GroundElevation("mo-hinh.tif", model).supply(subject);
    EXPECT_EQ(subject.number(rules::Known::ground_elevation_m), 12.0);
    EXPECT_NE(subject.ground_from.en.find("'mo-hinh.tif' (EPSG:4326, SHA-256 0123456789ab…), bilinear; EGM2008 height"),
              std::string::npos);
}

TEST(GroundElevation, WhatIsStatedCountsEvenZero) {
    OneValue model;
    auto subject = mast();
    subject.set(rules::Known::ground_elevation_m, 0.0);
    GroundElevation("mo-hinh.tif", model).supply(subject);
    EXPECT_EQ(subject.number(rules::Known::ground_elevation_m), 0.0);
    EXPECT_TRUE(subject.ground_from.en.empty());
    EXPECT_TRUE(model.asked.empty());
}

TEST(GroundElevation, NoDataStaysUnknownAndIsSaid) {
    OneValue model;
    model.value.reset();
    auto subject = mast();
    GroundElevation("mo-hinh.tif", model).supply(subject);
    EXPECT_FALSE(subject.number(rules::Known::ground_elevation_m).has_value());
    EXPECT_EQ(subject.ground_from.en, "the elevation model 'mo-hinh.tif' has no value here");
}

TEST(GroundElevation, FeetBecomeMetresAndOtherUnitsAreRefused) {
    OneValue model;
    model.unit = "ft";
    auto subject = mast();
    GroundElevation("mo-hinh.tif", model).supply(subject);
    EXPECT_NEAR(*subject.number(rules::Known::ground_elevation_m), 3.6576, 1e-9);
    model.unit = "fathom";
    auto other = mast();
    GroundElevation ground("mo-hinh.tif", model);
    EXPECT_THROW(ground.supply(other), core::Error);
}

TEST(GroundElevation, ThePlaceIsAskedInTheModelsOwnSystem) {
    OneValue model;
    model.epsg = core::CrsId(32649);
    auto subject = mast();
    GroundElevation("mo-hinh.tif", model).supply(subject);
    ASSERT_EQ(model.asked.size(), 1U);
    EXPECT_GT(model.asked.front().x, 100'000.0);
    EXPECT_NEAR(model.asked.front().y, 1'777'000.0, 5'000.0);
}

TEST(GroundElevation, AModelWithoutAKnownSystemIsRefused) {
    OneValue model;
    model.epsg.reset();
    EXPECT_THROW(GroundElevation("mo-hinh.tif", model), core::Error);
}

} // namespace
} // namespace hatang::desk
