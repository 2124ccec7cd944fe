// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

#include <fmt/format.h>

namespace hatang::store::test {

namespace {

class PackedRtree : public StoreTest {
protected:
    static std::vector<core::StationRecord> grid(int from, int to) {
        std::vector<core::StationRecord> records;
        for (int i = from; i < to; ++i)
            records.push_back(station(fmt::format("S{:06}", i), 107.0 + (i * 7919 % 10007) * 0.0001,
                                      15.0 + (i * 104729 % 9973) * 0.0001));
        return records;
    }
    /// rtreecheck() is part of verify; every station must be found through the tree, and only where it is.
    void expect_sound(Register const& reg, std::size_t stations) {
        EXPECT_TRUE(verify(path()).ok());
        core::SiteQuery all;
        all.box = core::GeoBox{100, 10, 120, 20};
        EXPECT_EQ(static_cast<std::size_t>(reg.sites().count(all)), stations);
        core::GeoBox const box{107.2, 15.2, 107.4, 15.5};
        std::size_t inside = 0;
        for (core::SiteRow const& row : rows(reg))
            inside += box.contains(row.record.position) ? 1U : 0U;
        core::SiteQuery some;
        some.box = box;
        EXPECT_EQ(rows(reg, some).size(), inside);
        EXPECT_GT(inside, 0U);
    }
};

} // namespace

TEST_F(PackedRtree, OfOneLevelAndOfSeveralIsSound) {
    Register reg = made();
    put(reg, grid(0, 40));
    EXPECT_TRUE(verify(path()).ok());
    put(reg, grid(40, 5000)); // packed together with the 40 that were there
    expect_sound(reg, 5000);
}

TEST_F(PackedRtree, TakesSingleInsertsAfterwards) {
    Register reg = made();
    put(reg, grid(0, 3000));
    put(reg, grid(3000, 3200));
    expect_sound(reg, 3200);
}

TEST_F(PackedRtree, ABulkImportLeavesEveryIndexAsTheSchemaHasIt) {
    Register reg = made();
    put(reg, grid(0, 20500)); // more than the writer builds row by row
    core::SiteQuery one;
    one.codes = {"S020400"};
    EXPECT_EQ(rows(reg, one).size(), 1U);
    expect_sound(reg, 20500); // verify compares the schema's texts, indexes included
}

} // namespace hatang::store::test
