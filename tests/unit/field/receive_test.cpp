// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// What a pack or a list of observations brings when it comes back, and when it comes back again.
#include "core/error.hpp"
#include "tests/unit/field/field_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

namespace hatang::desk {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

std::int64_t count(ReceiveResult const& result, std::string const& outcome) {
    auto const found = result.counts.find(outcome);
    return found == result.counts.end() ? 0 : found->second;
}

Row photo_row(std::string const& parent, std::string const& name) {
    return {{{"uuid", "cccccccc-0000-4000-8000-000000000001"}, {"parent_uuid", parent}, {"photo", name}}, {}};
}

/// A list of one observation with a photo.
Layer observations(std::string const& photo) {
    return {{"type", "name", "lon", "lat", "photo"},
            "",
            {{{{"type", "pole"}, {"name", "N-1"}, {"lon", "108.21"}, {"lat", "16.05"}, {"photo", photo}}, {}}}};
}

TEST(Receive, PhotosMayComeAfterTheirPack) {
    World world;
    auto package = world.pack("1");
    package["photos"].rows.push_back(photo_row(package["poles"].rows[0].cells["uuid"], "a.jpg"));
    EXPECT_EQ(count(world.receive(package, "aa"), "photo_missing"), 1);
    auto const still = world.receive(package, "aa");
    EXPECT_FALSE(still.already);
    EXPECT_TRUE(still.nothing_new);
    world.photos.there = {{"a.jpg", std::string(64, 'e')}};
    auto const later = world.receive(package, "aa");
    EXPECT_EQ(count(later, "photo"), 1);
    EXPECT_FALSE(later.nothing_new);
    EXPECT_THAT(world.photos.kept, ElementsAre("a.jpg"));
    EXPECT_TRUE(world.receive(package, "aa").already);
    world.photos.there.clear(); // what came once is not missing in another copy
    auto const copy = world.receive(package, "bb");
    EXPECT_TRUE(copy.nothing_new);
    EXPECT_THAT(world.codes, Not(Contains("photo-missing")));
    EXPECT_TRUE(world.intact());
}

TEST(Receive, PhotosMayComeAfterTheirObservations) {
    World world;
    EXPECT_EQ(count(world.observe(observations("a.jpg"), "aa"), "photo_missing"), 1);
    EXPECT_TRUE(world.observe(observations("a.jpg"), "aa").nothing_new);
    world.photos.there = {{"a.jpg", std::string(64, 'e')}};
    auto const later = world.observe(observations("a.jpg"), "aa");
    EXPECT_EQ(count(later, "added"), 0);
    ASSERT_EQ(count(later, "photo"), 1);
    EXPECT_FALSE(later.nothing_new);
    EXPECT_EQ(later.items.back().code, "N-1");
    EXPECT_THAT(world.photos.kept, ElementsAre("a.jpg"));
    EXPECT_TRUE(world.observe(observations("a.jpg"), "aa").already);
    EXPECT_TRUE(world.observe(observations("a.jpg"), "bb").nothing_new);
    world.photos.there.clear();
    EXPECT_TRUE(world.observe(observations("a.jpg"), "cc").nothing_new);
    EXPECT_THAT(world.codes, Not(Contains("photo-missing")));
    EXPECT_TRUE(world.intact());
}

TEST(Receive, APhotoFoundUnderAnotherFolderIsReceivedOnce) {
    World world;
    auto package = world.pack("1");
    package["photos"].rows.push_back(photo_row(package["poles"].rows[0].cells["uuid"], "images/a.jpg"));
    world.photos.there = {{"DCIM/a.jpg", std::string(64, 'e')}};
    world.photos.also_found_as = {{"images/a.jpg", "DCIM/a.jpg"}};
    world.photos.every = true;
    EXPECT_EQ(count(world.receive(package, "aa"), "photo"), 1);
}

TEST(Receive, DeletionsThatWereRefusedMayBeAllowedLater) {
    World world;
    auto package = world.pack("1");
    package["poles"].rows.clear();
    world.allow_deletions = false;
    EXPECT_EQ(count(world.receive(package, "aa"), "rejected"), kPoles);
    EXPECT_TRUE(world.receive(package, "aa").already);
    world.allow_deletions = true;
    EXPECT_EQ(count(world.receive(package, "aa"), "ended"), kPoles);
}

TEST(Receive, TheSameRowTwiceIsOneRecord) {
    World world;
    auto package = world.pack("1");
    Row const row{{{"owner", "VNPT"}, {"height_m", "9"}}, spatial::point_wkb({108.4, 16.2})};
    package["poles"].rows.insert(package["poles"].rows.end(), 2, row); // without uuid: added by a table editor
    EXPECT_EQ(count(world.receive(package, "aa"), "added"), 1);
    EXPECT_THAT(world.codes, Contains("row-repeated"));
    EXPECT_EQ(world.poles().size(), kPoles + 1U);
    EXPECT_TRUE(world.receive(package, "bb").nothing_new);

    auto list = observations("");
    list.rows.push_back(list.rows.front());
    EXPECT_EQ(count(world.observe(list, "cc"), "added"), 1);
    EXPECT_THAT(world.codes, Contains("row-repeated"));
    EXPECT_EQ(world.row_count(), kPoles + 2U);
}

TEST(Receive, AUuidIsTheSameInBracesAndCapitals) {
    World world;
    auto const other = world.pack("1", "108.2045,16,109,17"); // the last pole only
    auto package = world.pack("2", "108,16,108.2005,17");     // the first one
    auto const pasted = other.at("poles").rows[0];
    package["poles"].rows.push_back(pasted);
    auto& uuid = package["poles"].rows[1].cells["uuid"];
    std::transform(uuid.begin(), uuid.end(), uuid.begin(), [](unsigned char c) { return std::toupper(c); });
    uuid = "{" + uuid + "}";
    ASSERT_EQ(package["poles"].rows.size(), 2U);
    auto const result = world.receive(package, "aa");
    EXPECT_EQ(count(result, "added"), 0);
    EXPECT_EQ(count(result, "unchanged"), 2);
    EXPECT_EQ(world.row_count(), static_cast<std::size_t>(kPoles));
}

TEST(Receive, APhotoFindsItsRecordByAUuidInBraces) {
    World world;
    auto package = world.pack("1");
    package["photos"].rows.push_back(photo_row("{" + package["poles"].rows[0].cells["uuid"] + "}", "a.jpg"));
    EXPECT_EQ(world.receive(package, "aa").items.back().code, "C-0");
}

TEST(Receive, ALayerWithoutItsUuidsEndsNothingAndAddsNothing) {
    World world;
    auto package = world.pack("1");
    std::erase(package["poles"].columns, "uuid");
    auto const result = world.receive(package, "aa");
    EXPECT_THAT(world.codes, ElementsAre("layer-without-uuid"));
    EXPECT_TRUE(result.items.empty());
    for (auto const& [uuid, texts] : world.poles()) {
        EXPECT_FALSE(core::find_text(texts, "ends_on"));
    }
    EXPECT_EQ(world.row_count(), static_cast<std::size_t>(kPoles));
}

TEST(Receive, TheRegisterHasNoTwoRecordsUnderOneUuid) {
    World world;
    auto change = store::field_register(*world.reg).begin_field_change();
    core::PlaceRecord pole(core::PlaceKind::pole);
    pole.code = "N-1";
    auto const known = world.poles().begin()->first;
    EXPECT_THROW(change->field_places().add(pole, kDay, *core::parse_uuid(known)), core::Error);
    auto const fresh = *core::parse_uuid("cccccccc-0000-4000-8000-000000000001");
    change->field_places().add(pole, kDay, fresh);
    pole.code = "N-2";
    EXPECT_THROW(change->field_places().add(pole, kDay, fresh), core::Error);
}

} // namespace
} // namespace hatang::desk
