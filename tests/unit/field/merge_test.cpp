// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/field/merge.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace hatang::core {
namespace {

FieldTexts applied(FieldTexts ours, FieldMerge const& merge) {
    for (auto const& each : merge.taken) {
        if (each.theirs) {
            ours.insert_or_assign(each.field, *each.theirs);
        } else {
            ours.erase(each.field);
        }
    }
    return ours;
}

FieldTexts some_texts() {
    FieldTexts texts;
    for (auto const* field : {"height_m", "material", "leaning", "geom"}) {
        if (auto const value = *rc::gen::inRange(0, 4); value > 0) {
            texts.emplace(field, std::to_string(value));
        }
    }
    return texts;
}

TEST(FieldMerge, EveryEditIsTakenOrAgreedOrAConflict) {
    rc::check([] {
        auto const base = some_texts();
        auto const ours = some_texts();
        auto const theirs = some_texts();
        auto const merge = merge_fields(base, ours, theirs);
        std::size_t edits = 0;
        for (auto const* field : {"height_m", "material", "leaning", "geom"}) {
            edits += find_text(base, field) != find_text(theirs, field) ? 1U : 0U;
        }
        RC_ASSERT(merge.taken.size() + merge.conflicts.size() + merge.agreed == edits);
        for (auto const& each : merge.conflicts) {
            RC_ASSERT(each.ours != each.base);
            RC_ASSERT(each.ours != each.theirs);
        }
        for (auto const& each : merge.taken) {
            RC_ASSERT(each.ours == each.base);
        }
    });
}

TEST(FieldMerge, TheOrderOfTwoTeamsDoesNotMatterWithoutConflict) {
    rc::check([] {
        auto const base = some_texts();
        auto const first = some_texts();
        auto const second = some_texts();
        auto const after_first = applied(base, merge_fields(base, base, first));
        auto const then_second = merge_fields(base, after_first, second);
        auto const after_second = applied(base, merge_fields(base, base, second));
        auto const then_first = merge_fields(base, after_second, first);
        RC_ASSERT(then_first.conflicts.size() == then_second.conflicts.size());
        if (then_first.conflicts.empty()) {
            RC_ASSERT(applied(after_first, then_second) == applied(after_second, then_first));
        }
    });
}

TEST(FieldMerge, TheSameTellingTwiceChangesNothing) {
    rc::check([] {
        auto const base = some_texts();
        auto const theirs = some_texts();
        auto const after = applied(base, merge_fields(base, base, theirs));
        auto const again = merge_fields(base, after, theirs);
        RC_ASSERT(after == theirs);
        RC_ASSERT(again.taken.empty());
        RC_ASSERT(again.conflicts.empty());
    });
}

TEST(FieldMerge, AnUntouchedCopyUndoesNothing) {
    FieldTexts const base{{"height_m", "8"}};
    auto const merge = merge_fields(base, {{"height_m", "9"}}, base);
    EXPECT_TRUE(merge.taken.empty());
    EXPECT_TRUE(merge.conflicts.empty());
}

} // namespace
} // namespace hatang::core
