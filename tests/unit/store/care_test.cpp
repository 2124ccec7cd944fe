// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

#include <sqlite3.h>

#include <fstream>

namespace hatang::store::test {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;

namespace {

class Care : public StoreTest {
protected:
    /// Three changes: two stations, one more, and a lowering.
    void fill() {
        Register reg = made();
        put(reg, {station_since("A", "2015-01-01"), station("B")});
        put(reg, {station("C")});
        auto const change = reg.writer().begin_change();
        core::StructureEvent event;
        event.operator_code = "VIETTEL";
        event.station_code = "A";
        event.kind = "height_reduction";
        event.on = day("2017-06-30");
        event.height_after = core::Length::metres(12);
        change->apply_event(event);
        change->commit(header("hạ độ cao"));
    }
    /// What somebody with file access and SQL would do.
    void tamper(std::string const& sql, std::string const& name = "danang.gpkg") const {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(path(name).c_str(), &database), SQLITE_OK);
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
        sqlite3_free(message);
        sqlite3_close(database);
    }
    /// Drops a trigger, runs \p sql, puts the trigger back as it was.
    void tamper_past(std::string const& trigger, std::string const& sql) const {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
        std::string text;
        std::string const ask = "SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'";
        sqlite3_exec(
            database, ask.c_str(),
            [](void* out, int, char** values, char**) {
                *static_cast<std::string*>(out) = values[0];
                return 0;
            },
            &text, nullptr);
        sqlite3_close(database);
        ASSERT_FALSE(text.empty());
        tamper("DROP TRIGGER " + trigger + "; " + sql + "; " + text);
    }
    void expect_problem(std::int64_t entry, std::string const& code,
                        std::optional<std::string> const& head = std::nullopt) const {
        VerifyResult const result = verify(path(), head);
        EXPECT_FALSE(result.ok());
        EXPECT_THAT(result.problems,
                    Contains(AllOf(Field(&VerifyProblem::entry, entry), Field(&VerifyProblem::code, code))));
    }
};

} // namespace

TEST_F(Care, VerifyPassesOnASoundRegister) {
    fill();
    VerifyResult const result = verify(path(), log_head(path()));
    EXPECT_TRUE(result.ok()) << result.problems.front().message.en;
    EXPECT_EQ(result.changes, 3);
    EXPECT_EQ(result.rows, 9 + 2 + 1 + 3); // 3 × 3 versions, 2 by the event, the event, 3 files
    EXPECT_EQ(result.head, log_head(path()));
}

TEST_F(Care, TriggersRefuseEdits) {
    fill();
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
    for (char const* const sql :
         {"UPDATE change_log SET actor = 'x'", "DELETE FROM change_log", "DELETE FROM site_version",
          "UPDATE structure_version SET height_m = 5", "UPDATE structure_version SET change_to = NULL",
          "UPDATE structure_version SET change_to = 9 WHERE change_to IS NOT NULL",
          "UPDATE structure_event SET note = 'x'", "DELETE FROM import_file"})
        EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_CONSTRAINT) << sql;
    sqlite3_close(database);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Care, VerifyFindsAnEditedEntry) {
    fill();
    tamper_past("change_log_no_update", "UPDATE change_log SET actor = 'someone' WHERE sequence = 2");
    expect_problem(2, "entry-edited");
}

TEST_F(Care, VerifyFindsADeletedEntry) {
    fill();
    tamper_past("change_log_no_delete", "DELETE FROM change_log WHERE sequence = 2");
    expect_problem(2, "entry-missing");
}

TEST_F(Care, VerifyFindsReorderedEntries) {
    fill();
    tamper_past("change_log_no_update", "UPDATE change_log SET sequence = -1 WHERE sequence = 1; "
                                        "UPDATE change_log SET sequence = 1 WHERE sequence = 2; "
                                        "UPDATE change_log SET sequence = 2 WHERE sequence = -1");
    expect_problem(1, "entry-edited");
}

TEST_F(Care, VerifyFindsACutTailOnlyAgainstTheExportedHead) {
    fill();
    std::string const head = log_head(path());
    tamper_past("change_log_no_delete", "DELETE FROM change_log WHERE sequence = 3");
    expect_problem(3, "rows-without-entry");
    expect_problem(3, "log-cut", head);
}

TEST_F(Care, VerifyFindsARewrittenLogAgainstTheExportedHead) {
    fill();
    std::string head = log_head(path());
    EXPECT_TRUE(verify(path(), head).ok());
    head.back() = head.back() == '0' ? '1' : '0';
    expect_problem(3, "head-differs", head);
    EXPECT_EQ(kind_of([&] { verify(path(), "3:xyz"); }), core::ErrorKind::usage);
}

TEST_F(Care, VerifyFindsAnEditedRow) {
    fill();
    tamper_past("structure_version_no_update", "UPDATE structure_version SET height_m = 11 WHERE fid = 2");
    expect_problem(1, "rows-changed");
}

TEST_F(Care, VerifyFindsADeletedRow) {
    fill();
    tamper_past("site_version_no_delete", "DELETE FROM site_version WHERE fid = 3");
    expect_problem(2, "rows-changed");
}

TEST_F(Care, VerifyFindsAnAddedRow) {
    fill();
    tamper("INSERT INTO import_file VALUES (99, 2, 'x.csv', 'b')");
    expect_problem(2, "rows-changed");
}

TEST_F(Care, VerifyFindsAVersionClosedOrReopenedByHand) {
    fill();
    tamper_past("structure_version_close_once", "UPDATE structure_version SET change_to = NULL WHERE change_to = 3");
    expect_problem(3, "rows-changed");
}

TEST_F(Care, VerifyFindsADroppedTrigger) {
    fill();
    tamper("DROP TRIGGER site_version_no_delete");
    expect_problem(0, "schema-changed");
}

TEST_F(Care, VerifyFindsAForeignTrigger) {
    fill();
    tamper("CREATE TRIGGER extra AFTER INSERT ON site_version BEGIN SELECT 1; END");
    expect_problem(0, "schema-changed");
}

TEST_F(Care, VerifyFindsASpatialIndexThatDisagrees) {
    fill();
    tamper("DELETE FROM rtree_site_version_geom WHERE id = 1");
    expect_problem(0, "spatial-index");
}

TEST_F(Care, VerifyFindsDamagedPages) {
    fill();
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096 * 3);
        file << std::string(4096, '\xff');
    }
    EXPECT_FALSE(verify(path()).ok());
}

TEST_F(Care, BackupIsTheSameRegister) {
    fill();
    backup(path(), path("copy.gpkg"));
    EXPECT_EQ(log_head(path("copy.gpkg")), log_head(path()));
    EXPECT_TRUE(verify(path("copy.gpkg")).ok());
    EXPECT_EQ(kind_of([&] { backup(path(), path("copy.gpkg")); }), core::ErrorKind::conflict);
}

TEST_F(Care, BackupWhileAChangeIsBeingWrittenHasTheStateBefore) {
    fill();
    Register reg = open_write(path(), fixed_surroundings());
    std::string const head = log_head(path());
    auto const change = reg.writer().begin_change();
    change->put_station(station("D"), std::nullopt);
    backup(path(), path("copy.gpkg"));
    EXPECT_EQ(log_head(path("copy.gpkg")), head);
    change->commit(header());
    EXPECT_NE(log_head(path()), head);
}

TEST_F(Care, RestorePutsTheBackupBack) {
    fill();
    backup(path(), path("copy.gpkg"));
    Register reg = open_write(path(), fixed_surroundings());
    put(reg, {station("D")});
    EXPECT_EQ(kind_of([&] { restore(path("copy.gpkg"), path(), false); }), core::ErrorKind::conflict);
    EXPECT_TRUE(restore(path("copy.gpkg"), path(), true).ok());
    EXPECT_EQ(log_head(path()), log_head(path("copy.gpkg")));
    EXPECT_EQ(codes(open_read(path())), (std::vector<std::string>{"A", "B", "C"}));
}

TEST_F(Care, RestoreRefusesABadBackup) {
    fill();
    backup(path(), path("copy.gpkg"));
    std::string const head = log_head(path());
    tamper("DROP TRIGGER site_version_no_delete", "copy.gpkg");
    EXPECT_EQ(kind_of([&] { restore(path("copy.gpkg"), path(), true); }), core::ErrorKind::invalid_data);
    EXPECT_EQ(log_head(path()), head);
}

TEST_F(Care, InfoCounts) {
    fill();
    RegisterInfo const found = info(path());
    EXPECT_EQ(found.schema, found.schema_of_program);
    EXPECT_EQ(found.changes, 3);
    EXPECT_EQ(found.stations, 3);
    EXPECT_EQ(found.sites, 3);
    EXPECT_EQ(found.head, log_head(path()));
    EXPECT_THAT(found.created_at, ::testing::StartsWith("2026-11-20T"));
    EXPECT_GT(found.file_bytes, 0);
}

TEST_F(Care, RefusesANewerSchema) {
    fill();
    tamper("INSERT INTO hatang_migration VALUES (9999, '9999_x.sql', '" + std::string(64, '0') + "', 'x')");
    EXPECT_EQ(kind_of([&] { open_read(path()); }), core::ErrorKind::schema_mismatch);
    EXPECT_EQ(kind_of([&] { upgrade(path()); }), core::ErrorKind::schema_mismatch);
    EXPECT_EQ(info(path()).schema, 9999);
}

} // namespace hatang::store::test
