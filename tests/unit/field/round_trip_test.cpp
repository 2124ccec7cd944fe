// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Random edits of two teams through a real register: nothing is lost, the same pack twice changes nothing, and without
// conflicts the order does not matter.
#include "tests/unit/field/field_world.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace hatang::desk {
namespace {

/// What a team did, by record and field; nothing = deleted.
struct Work {
    std::map<std::string, std::optional<std::map<std::string, std::string>>> edits;
    std::vector<std::string> added;
};

Work work_on(Package& package, char team) {
    Work work;
    auto& rows = package["poles"].rows;
    for (std::size_t i = rows.size(); i-- > 0;) {
        auto const uuid = rows[i].cells["uuid"];
        switch (*rc::gen::inRange(0, 8)) {
        case 0: // deleted
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
            work.edits[uuid] = std::nullopt;
            break;
        case 1:
            rows[i].cells["height_m"] = std::to_string(*rc::gen::inRange(9, 12));
            work.edits[uuid] = {{{"height_m", rows[i].cells["height_m"]}}};
            break;
        case 2:
            rows[i].cells["material"] = *rc::gen::element<std::string>("steel", "composite", "nonsense");
            work.edits[uuid] = {{{"material", rows[i].cells["material"]}}};
            break;
        case 3:
            rows[i].wkb = spatial::point_wkb({108.3 + *rc::gen::inRange(0, 3) * 0.01, 16.1});
            rows[i].cells["leaning"] = "1";
            work.edits[uuid] = {{{"geom", geometry_text(rows[i].wkb)}, {"leaning", "1"}}};
            break;
        default: break;
        }
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        Row row;
        row.cells["uuid"] = fmt::format("{0}{0}{0}{0}{0}{0}{0}{0}-0000-4000-8000-00000000000{1}", team, i);
        row.cells["code"] = *rc::gen::element<std::string>("", "NEW-1", "C-0");
        row.cells["owner"] = "VNPT";
        row.wkb = spatial::point_wkb({108.4, 16.2});
        work.added.push_back(row.cells["uuid"]);
        rows.push_back(std::move(row));
    }
    return work;
}

/// Every edit is in the register, in a conflict, or in a row that was rejected by name.
void require_nothing_lost(World const& world, Work const& work, ReceiveResult const& result) {
    auto const poles = world.poles();
    auto const in_conflict = [&](std::string const& uuid, std::string const& field) {
        return std::any_of(result.conflicts.begin(), result.conflicts.end(),
                           [&](auto const& each) { return each.uuid == uuid && each.field == field; });
    };
    for (auto const& [uuid, edit] : work.edits) {
        auto const& now = poles.at(uuid);
        if (!edit) {
            RC_ASSERT(core::find_text(now, "ends_on").has_value() || in_conflict(uuid, "ends_on"));
            continue;
        }
        for (auto const& [field, value] : *edit) {
            bool const rejected = value == "nonsense" && world.found_something;
            RC_ASSERT(core::find_text(now, field) == value || in_conflict(uuid, field) || rejected);
        }
    }
    for (auto const& uuid : work.added) {
        RC_ASSERT(poles.contains(uuid));
    }
}

TEST(RoundTrip, LosesNothingOfTwoTeamsAndTakesNothingTwice) {
    rc::check([] {
        World world;
        auto first = world.pack("1");
        auto second = *rc::gen::arbitrary<bool>() ? world.pack("2") : first; // two packs, or two copies of one
        auto const first_work = work_on(first, 'a');
        auto const second_work = work_on(second, 'b');
        auto const first_result = world.receive(first, "aa");
        require_nothing_lost(world, first_work, first_result);
        auto const between = world.poles();
        auto const second_result = world.receive(second, "bb");
        require_nothing_lost(world, second_work, second_result);
        auto const after = world.poles();
        // what the second team did not touch is as the first one left it
        for (auto const& [uuid, texts] : between) {
            if (!second_work.edits.contains(uuid)) {
                RC_ASSERT(after.at(uuid) == texts);
            }
        }
        auto const conflicts = store::field_register(*world.reg).field_packs().conflicts().size();
        RC_ASSERT(world.receive(first, "aa").already);
        for (auto const* again : {&first, &second}) { // other bytes, the same rows
            auto const result = world.receive(*again, again == &first ? "cc" : "dd");
            RC_ASSERT(result.nothing_new);
        }
        RC_ASSERT(world.poles() == after);
        RC_ASSERT(store::field_register(*world.reg).field_packs().conflicts().size() == conflicts);
        RC_ASSERT(store::verify(world.folder / "r.gpkg").ok());
    });
}

TEST(RoundTrip, TheOrderDoesNotMatterWithoutConflicts) {
    rc::check([] {
        std::map<std::string, core::FieldTexts> ends[2];
        std::size_t conflicts = 0;
        World one;
        auto first = one.pack("1");
        auto second = one.pack("2");
        work_on(first, 'a');
        work_on(second, 'b');
        one.receive(first, "aa");
        conflicts += one.receive(second, "bb").conflicts.size();
        ends[0] = one.poles();
        one.reg.reset();
        World two; // the same seed: the same records and packs
        two.pack("1");
        two.pack("2");
        conflicts += two.receive(second, "bb").conflicts.size();
        conflicts += two.receive(first, "aa").conflicts.size();
        ends[1] = two.poles();
        if (conflicts == 0) {
            for (auto& each : ends) {
                for (auto& [uuid, texts] : each) {
                    texts.erase("field_note");
                }
            }
            RC_ASSERT(ends[0] == ends[1]);
        }
    });
}

} // namespace
} // namespace hatang::desk
