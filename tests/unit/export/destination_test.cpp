// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/export/list_fixture.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

namespace {

using namespace hatang;
using namespace hatang::test;
using core::ErrorKind;
using publish::FileDestination;
using publish::ListFormat;
namespace fs = std::filesystem;

publish::ListStyle with_helper() {
    publish::ListStyle style;
    style.helper = HATANG_WRITER_PROGRAM;
    return style;
}

std::unique_ptr<core::ListWriter> to_file(ListFormat format, fs::path const& path, bool overwrite = false) {
    return publish::make_list_writer(format, FileDestination{path, overwrite}, with_helper());
}

std::string format_name(testing::TestParamInfo<ListFormat> const& param) {
    return std::string(publish::to_string(param.param));
}

class EveryFormat : public testing::TestWithParam<ListFormat> {};

TEST_P(EveryFormat, AppearsOnlyWhenComplete) {
    TempFolder const folder;
    auto const path = folder / "list.out";
    {
        auto const writer = to_file(GetParam(), path);
        writer->begin(station_header());
        auto const rows = station_rows();
        writer->row({rows[0].cells, rows[0].wkb});
        EXPECT_FALSE(fs::exists(path));
        writer->end();
        EXPECT_TRUE(fs::exists(path));
    }
    EXPECT_EQ(folder.entries(), 1U);
}

TEST_P(EveryFormat, LeavesNothingWhenGivenUp) {
    TempFolder const folder;
    {
        auto const writer = to_file(GetParam(), folder / "list.out");
        writer->begin(station_header());
        auto const rows = station_rows();
        for (int round = 0; round < 5000; ++round) {
            writer->row({rows[0].cells, rows[0].wkb});
        }
    }
    EXPECT_EQ(folder.entries(), 0U);
}

TEST_P(EveryFormat, RefusesAnExistingFileUnlessTold) {
    TempFolder const folder;
    auto const path = folder / "list.out";
    std::ofstream(path) << "cũ";
    EXPECT_EQ(error_kind([&] { to_file(GetParam(), path); }), ErrorKind::conflict);
    EXPECT_EQ(bytes_of(path), "cũ");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    write_list(*to_file(GetParam(), path, true), station_header(), {station_rows()[0]});
    EXPECT_NE(bytes_of(path), "cũ");
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_P(EveryFormat, IsTheSameBytesTwice) {
    TempFolder const folder;
    std::vector<StationRow> const rows{station_rows()[0], station_rows()[2]};
    write_list(*to_file(GetParam(), folder / "one"), station_header(), rows);
    write_list(*to_file(GetParam(), folder / "two"), station_header(), rows);
    EXPECT_FALSE(bytes_of(folder / "one").empty());
    EXPECT_EQ(bytes_of(folder / "one"), bytes_of(folder / "two"));
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat,
                         testing::Values(ListFormat::table, ListFormat::json, ListFormat::ndjson, ListFormat::csv,
                                         ListFormat::geojson, ListFormat::gpkg, ListFormat::fgb, ListFormat::kml,
                                         ListFormat::gpx, ListFormat::xlsx),
                         format_name);

TEST(Destination, RefusesFoldersDevicesAndMissingFolders) {
    TempFolder const folder;
    EXPECT_EQ(error_kind([&] { to_file(ListFormat::csv, folder / "", true); }), ErrorKind::usage);
    EXPECT_EQ(error_kind([&] { to_file(ListFormat::csv, "/dev/null", true); }), ErrorKind::usage);
    EXPECT_EQ(error_kind([&] { to_file(ListFormat::csv, folder / "no/such/list.csv"); }), ErrorKind::io);
    struct ::stat device{};
    ASSERT_EQ(::stat("/dev/null", &device), 0);
    EXPECT_TRUE(S_ISCHR(device.st_mode));
}

TEST(Destination, WritesThroughASymbolicLink) {
    TempFolder const folder;
    std::ofstream(folder / "real.csv") << "cũ";
    fs::create_symlink("real.csv", folder / "link.csv");
    write_list(*to_file(ListFormat::csv, folder / "link.csv", true), station_header(), {});
    EXPECT_TRUE(fs::is_symlink(folder / "link.csv"));
    EXPECT_NE(bytes_of(folder / "real.csv"), "cũ");
}

TEST(Destination, DoesNotReplaceAFileThatAppearedMeanwhile) {
    TempFolder const folder;
    auto const writer = to_file(ListFormat::csv, folder / "list.csv");
    writer->begin(station_header());
    std::ofstream(folder / "list.csv") << "của người khác";
    EXPECT_EQ(error_kind([&] { writer->end(); }), ErrorKind::conflict);
    EXPECT_EQ(bytes_of(folder / "list.csv"), "của người khác");
}

TEST(Destination, ReportsAStreamThatFails) {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    auto const writer = publish::make_list_writer(ListFormat::csv, std::ref<std::ostream>(out), {});
    writer->begin(station_header());
    EXPECT_EQ(error_kind([&] { writer->end(); }), ErrorKind::io);
}

/// A full disk, as a limit on the size of files.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit const now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;
    FileSizeLimit(FileSizeLimit&&) = delete;
    FileSizeLimit& operator=(FileSizeLimit&&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

class EveryFileFormat : public testing::TestWithParam<ListFormat> {};

TEST_P(EveryFileFormat, ReportsAFullDiskAndLeavesTheOldFile) {
    TempFolder const folder;
    auto const path = folder / "list.out";
    std::ofstream(path) << "cũ";
    {
        FileSizeLimit const limit(200'000);
        EXPECT_EQ(error_kind([&] {
                      auto const writer = to_file(GetParam(), path, true);
                      writer->begin(station_header());
                      auto const rows = station_rows();
                      for (int round = 0; round < 20'000; ++round) {
                          writer->row({rows[0].cells, rows[0].wkb});
                      }
                      writer->end();
                  }),
                  ErrorKind::io);
    }
    EXPECT_EQ(bytes_of(path), "cũ");
    EXPECT_EQ(folder.entries(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFileFormat,
                         testing::Values(ListFormat::csv, ListFormat::geojson, ListFormat::gpkg, ListFormat::fgb,
                                         ListFormat::xlsx),
                         format_name);

TEST(ListFormat, NeedsAFileWhereBytesCannotStream) {
    std::ostringstream out;
    for (auto const format : {ListFormat::gpkg, ListFormat::fgb, ListFormat::xlsx}) {
        EXPECT_EQ(error_kind([&] { publish::make_list_writer(format, std::ref<std::ostream>(out), {}); }),
                  ErrorKind::usage);
        EXPECT_TRUE(publish::needs_file(format));
    }
    EXPECT_FALSE(publish::needs_file(ListFormat::kml));
}

TEST(ListFormat, IsReadFromItsWordOrExtension) {
    EXPECT_EQ(publish::parse_list_format("geojson"), ListFormat::geojson);
    EXPECT_EQ(error_kind([] { publish::parse_list_format("shp"); }), ErrorKind::usage);
    EXPECT_EQ(publish::format_of_extension("Trạm.GPKG"), ListFormat::gpkg);
    EXPECT_EQ(publish::format_of_extension("a.txt"), ListFormat::table);
    EXPECT_EQ(publish::format_of_extension("a.jsonl"), ListFormat::ndjson);
    EXPECT_EQ(publish::format_of_extension("a.shp"), std::nullopt);
    EXPECT_EQ(publish::format_of_extension("a.table"), std::nullopt);
}

TEST(WriterProgram, IsMissedWithAWord) {
    TempFolder const folder;
    publish::ListStyle style;
    style.helper = folder / "hatang-writer";
    EXPECT_EQ(error_kind([&] {
                  publish::make_list_writer(ListFormat::gpkg, FileDestination{folder / "a.gpkg", false}, style);
              }),
              ErrorKind::io);
    style.helper = "/bin/true";
    EXPECT_EQ(error_kind([&] {
                  auto const writer =
                      publish::make_list_writer(ListFormat::gpkg, FileDestination{folder / "a.gpkg", false}, style);
                  write_list(*writer, station_header(), {});
              }),
              ErrorKind::io);
    EXPECT_EQ(folder.entries(), 0U);
}

} // namespace
