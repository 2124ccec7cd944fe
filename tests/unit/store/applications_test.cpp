// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/applications.hpp"
#include "core/hash.hpp"
#include "tests/unit/store/store_fixture.hpp"

#include <rapidcheck.h>

#include <map>

namespace hatang::store::test {
namespace {

constexpr std::string_view kPattern = "HS-2017-{seq:04}";

class Applications : public StoreTest {
protected:
    static core::ApplicationRecord proposal(std::string code = {}) {
        core::ApplicationRecord record;
        record.code = std::move(code);
        record.kind = "construction_permit";
        record.filed_on = day("2017-01-05");
        record.operator_code = "VIETTEL";
        record.height = core::Length::metres(45);
        record.proposal = "{}";
        record.position = core::GeoPoint{108.22, 16.06};
        record.procedure = "new";
        record.province = "48";
        record.remote = true;
        record.stations = 12;
        record.channel = "online";
        record.applicant = "Viettel Đà Nẵng";
        record.site = "DN-HC-01";
        record.address = "55 Ông Ích Khiêm";
        return record;
    }
    static core::ApplicationEvent event(std::string step, std::string stage) {
        core::ApplicationEvent event{std::move(step), day("2017-01-05"), "an", "ghi chú", "{\"a\": 1}"};
        event.stage = std::move(stage);
        event.role = "officer";
        event.papers = {"dossier", "notice"};
        event.body = "Cục Tác chiến";
        event.authority = "air_operations";
        event.extra_days = 10;
        event.officer = "Nguyễn Văn An";
        return event;
    }
    static core::ApplicationDocument document(std::string kind, std::string name) {
        core::ApplicationDocument document;
        document.kind = std::move(kind);
        document.name = std::move(name);
        document.source = "Viettel";
        document.media_type = "application/pdf";
        return document;
    }
    template <typename Work> static void change(Register& reg, Work const& work) {
        auto const open = reg.writer().begin_change();
        work(open->applications());
        open->commit(header());
    }
    static std::string submitted(Register& reg) {
        std::string code;
        change(reg, [&](core::ApplicationWriter& writer) {
            code = writer.submit(proposal(), kPattern);
            writer.add_event(code, event("submit", "submitted"), std::nullopt);
        });
        return code;
    }
};

TEST_F(Applications, ACaseComesBackAsItWasPut) {
    Register reg = made();
    auto const code = submitted(reg);
    EXPECT_EQ(code, "HS-2017-0001");
    auto const row = reg.applications().applications(code).at(0);
    auto const expected = proposal();
    EXPECT_EQ(row.record.province, "48");
    EXPECT_TRUE(row.record.remote);
    EXPECT_EQ(row.record.stations, 12);
    EXPECT_EQ(row.record.applicant, expected.applicant);
    EXPECT_EQ(row.record.address, expected.address);
    EXPECT_EQ(row.record.position, expected.position);
    ASSERT_EQ(row.version(), 1);
    auto const& first = row.events.front();
    EXPECT_EQ(first.stage, "submitted");
    EXPECT_EQ(first.papers, (std::vector<std::string>{"dossier", "notice"}));
    EXPECT_EQ(first.extra_days, 10);
    EXPECT_EQ(first.officer, "Nguyễn Văn An");
    EXPECT_EQ(first.data, "") << "lists do not read what was evaluated";
    EXPECT_EQ(reg.applications().application_events(code).at(0).data, "{\"a\": 1}");
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Applications, ACaseWithoutAPositionIsAnEmptyPoint) {
    Register reg = made();
    change(reg, [](core::ApplicationWriter& writer) {
        auto record = proposal("A");
        record.placed = false;
        writer.submit(record, kPattern);
    });
    EXPECT_FALSE(reg.applications().applications("A").at(0).record.placed);
}

TEST_F(Applications, AStaleVersionIsRefusedWithBothVersions) {
    Register reg = made();
    auto const code = submitted(reg);
    change(reg, [&](core::ApplicationWriter& writer) { writer.add_event(code, event("visit", "under_review"), 1); });
    auto const open = reg.writer().begin_change();
    try {
        open->applications().add_event(code, event("assess", "assessed"), 1);
        FAIL() << "a stale step was taken";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::conflict);
        EXPECT_NE(error.sentence().en.find("version 1 (submit"), std::string::npos);
        EXPECT_NE(error.sentence().en.find("version 2 (visit"), std::string::npos);
    }
}

TEST_F(Applications, TheSameFileIsKeptOnce) {
    Register reg = made();
    auto const code = submitted(reg);
    std::string const bytes("%PDF\0x", 6);
    change(reg, [&](core::ApplicationWriter& writer) {
        writer.add_document(code, document("notice", "thông báo.pdf"), bytes);
        writer.add_document(code, document("minutes", "biên bản.pdf"), bytes);
    });
    auto const documents = reg.applications().documents(code);
    ASSERT_EQ(documents.size(), 2u);
    EXPECT_EQ(documents[1].number, 2);
    EXPECT_EQ(documents[1].event, 1);
    EXPECT_EQ(documents[1].size_bytes, 6);
    EXPECT_EQ(documents[0].sha256, core::sha256_hex(bytes));
    EXPECT_EQ(reg.applications().document_bytes(code, 2), bytes);
    EXPECT_EQ(kind_of([&] { reg.applications().document_bytes(code, 3); }), core::ErrorKind::not_found);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Applications, ANumberIsGivenOnceAYearForEachKind) {
    Register reg = made();
    auto const code = submitted(reg);
    core::PermitEntry const permit{code,      "issue",           "construction_permit",
                                   "12/GPXD", day("2017-02-20"), day("2018-02-20")};
    change(reg, [&](core::ApplicationWriter& writer) {
        writer.add_permit(permit);
        auto opinion = permit;
        opinion.kind = "planning_opinion";
        writer.add_permit(opinion);
        auto next_year = permit;
        next_year.on = day("2018-02-20");
        writer.add_permit(next_year);
        writer.add_permit({code, "extend", permit.kind, "13/GPXD", day("2018-02-21"), std::nullopt, "12/GPXD"});
    });
    auto const permits = reg.applications().permits(code);
    ASSERT_EQ(permits.size(), 4u);
    EXPECT_EQ(permits[0].expires_on, day("2018-02-20"));
    EXPECT_EQ(permits[3].previous, "12/GPXD");
    auto const open = reg.writer().begin_change();
    EXPECT_EQ(kind_of([&] { open->applications().add_permit(permit); }), core::ErrorKind::conflict);
    auto orphan = permit;
    orphan.action = "revoke";
    orphan.previous = "99";
    EXPECT_EQ(kind_of([&] { open->applications().add_permit(orphan); }), core::ErrorKind::not_found);
}

TEST_F(Applications, TheLastSettingCounts) {
    Register reg = made();
    EXPECT_EQ(reg.applications().setting("case_number"), std::nullopt);
    change(reg, [](core::ApplicationWriter& writer) { writer.put_setting("case_number", "A-{seq}"); });
    change(reg, [](core::ApplicationWriter& writer) { writer.put_setting("case_number", "B-{seq}"); });
    EXPECT_EQ(reg.applications().setting("case_number"), "B-{seq}");
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Applications, AnUnknownCaseBeforeIsRefused) {
    Register reg = made();
    auto const open = reg.writer().begin_change();
    auto record = proposal();
    record.previous = "HS-1999-0001";
    EXPECT_EQ(kind_of([&] { open->applications().submit(record, kPattern); }), core::ErrorKind::not_found);
}

struct Counted {
    std::string pattern;
    std::string before;
    std::size_t width;
    std::string after;
    std::string code(int number) const {
        auto digits = std::to_string(number);
        digits.insert(0, digits.size() < width ? width - digits.size() : 0, '0');
        return before + digits + after;
    }
};

/// Whatever patterns follow one another, in one change or many: each counts 1, 2, 3 … and no code comes twice.
TEST_F(Applications, NumbersHaveNoGapsAndNoRepeats) {
    std::vector<Counted> const patterns{{"{seq}", "", 1, ""},
                                        {"{seq:03}", "", 3, ""},
                                        {"{seq}/A", "", 1, "/A"},
                                        {"A-{seq}", "A-", 1, ""},
                                        {"A-{seq:02}/2017", "A-", 2, "/2017"}};
    Register reg = made();
    int run = 0;
    bool const held = rc::check([&] {
        auto const mark = "r" + std::to_string(++run) + "."; // each run counts by itself
        std::map<std::size_t, int> count;
        auto const changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            auto const open = reg.writer().begin_change();
            auto const picks =
                *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, patterns.size()));
            for (auto const pick : picks) {
                auto const code = open->applications().submit(proposal(), mark + patterns[pick].pattern);
                RC_ASSERT(code == mark + patterns[pick].code(++count[pick]));
            }
            open->commit(header());
        }
    });
    EXPECT_TRUE(held);
}

TEST_F(Applications, ACodeOfAnotherPatternIsPassedOver) {
    Register reg = made();
    auto const open = reg.writer().begin_change();
    auto& writer = open->applications();
    EXPECT_EQ(writer.submit(proposal(), "1{seq}"), "11");
    EXPECT_EQ(writer.submit(proposal("13"), "{seq}"), "13");
    EXPECT_EQ(writer.submit(proposal(), "1{seq}"), "12");
    EXPECT_EQ(writer.submit(proposal(), "1{seq}"), "14");
    EXPECT_EQ(writer.submit(proposal(), "{seq}"), "15");
}

} // namespace
} // namespace hatang::store::test
