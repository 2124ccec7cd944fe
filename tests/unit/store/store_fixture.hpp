// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A folder of its own for each test, a clock that ticks by itself, and records to put in.

#include "core/date.hpp"
#include "core/error.hpp"
#include "spatial/geometry.hpp"
#include "store/register_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

namespace hatang::store::test {

inline core::Date day(std::string const& text) {
    return core::parse_date(text).value();
}

/// Second by second from 2026-11-20T02:00:00Z.
inline Surroundings fixed_surroundings() {
    Surroundings around;
    around.unix_milliseconds = [now = std::int64_t{1'795'140'000'000}]() mutable { return now += 1000; };
    around.uuid_seed = 7;
    around.lock_wait_milliseconds = 20;
    return around;
}

inline core::StationRecord station(std::string const& code, double lon = 108.2, double lat = 16.05) {
    core::StationRecord record;
    record.operator_code = "VIETTEL";
    record.operator_raw = "Viettel";
    record.code = code;
    record.name = "Trạm " + code;
    record.address = "Đường Ông Ích Khiêm";
    record.ward_written = "Hải Châu";
    record.position = {lon, lat};
    record.submitted = {std::to_string(lon), std::to_string(lat), 4326, ""};
    record.mast_class = "A2a";
    record.mast_class_raw = "a2A";
    record.structure_kind = "guyed_mast";
    record.height = core::Length::metres(18);
    record.status = "in_service";
    record.technologies = "2G/3G";
    return record;
}

/// A station that began on a day.
inline core::StationRecord station_since(std::string const& code, std::string const& from) {
    core::StationRecord record = station(code);
    record.in_service_from = day(from);
    return record;
}

inline core::ChangeHeader header(std::string const& summary = "test") {
    return {"an", "import sites", summary, "list.csv", std::string(64, 'a'), "{}"};
}

class StoreTest : public ::testing::Test {
protected:
    StoreTest() {
        auto const* const info = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() /
                   ("hatang-store-" + std::to_string(::getpid()) + "-" + info->test_suite_name() + "-" + info->name());
        std::filesystem::create_directories(m_folder);
    }
    ~StoreTest() override { std::filesystem::remove_all(m_folder); }

    std::filesystem::path path(std::string const& name = "danang.gpkg") const { return m_folder / name; }
    Register made() {
        create(path(), fixed_surroundings());
        return open_write(path(), fixed_surroundings());
    }
    /// One change with these stations.
    static std::vector<core::PutOutcome> put(Register& into, std::vector<core::StationRecord> const& stations,
                                             std::optional<core::Date> from = std::nullopt) {
        std::vector<core::PutOutcome> outcomes;
        auto const change = into.writer().begin_change();
        for (core::StationRecord const& record : stations)
            outcomes.push_back(change->put_station(record, from));
        change->commit(header());
        return outcomes;
    }
    static std::vector<core::SiteRow> rows(Register const& from, core::SiteQuery const& query = {}) {
        std::vector<core::SiteRow> result;
        from.sites().sites(query, [&](core::SiteRow const& row) {
            result.push_back(row);
            return true;
        });
        return result;
    }
    static std::vector<std::string> codes(Register const& from, core::SiteQuery const& query = {}) {
        std::vector<std::string> result;
        for (core::SiteRow const& row : rows(from, query))
            result.push_back(row.record.code);
        return result;
    }

private:
    std::filesystem::path m_folder;
};

/// The kind of the Error that \p work throws; fails the test when none comes.
template <typename Work> core::ErrorKind kind_of(Work&& work) {
    try {
        work();
    } catch (core::Error const& error) {
        EXPECT_FALSE(error.sentence().vi.empty());
        EXPECT_FALSE(error.sentence().en.empty());
        return error.kind();
    }
    ADD_FAILURE() << "no Error was thrown";
    return core::ErrorKind::internal;
}

} // namespace hatang::store::test
