// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Files that are not what they were, or hold geometry that is none: the use cases stay on their feet.

#include "core/error.hpp"
#include "desk/inspect/inspect_file.hpp"
#include "desk/sites/import_sites.hpp"
#include "tests/support/memory_register.hpp"
#include "tests/support/plain_file_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace {

using namespace hatang;

core::StationFieldMap four_columns(std::span<std::string const> headings) {
    using core::StationField;
    core::StationFieldMap map;
    std::array const fields{StationField::code, StationField::operator_name, StationField::first_coordinate,
                            StationField::second_coordinate};
    for (std::size_t i = 0; i < std::min(headings.size(), fields.size()); ++i) {
        map.set(fields[i], i);
    }
    return map;
}

/// Another file under the same name at the second look.
class ChangingReader final : public core::FileReader {
public:
    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override {
        return m_plain.describe(path, options);
    }
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override {
        m_plain.give(path.string(), "code,operator,lon,lat\nA1,Viettel,108.2,16.0\n");
        Renaming renaming(sink, std::string(1, static_cast<char>('a' + m_looks++)));
        m_plain.read(path, options, renaming);
    }

private:
    /// Hands everything on, with another sum.
    class Renaming final : public core::RowSink {
    public:
        Renaming(core::RowSink& sink, std::string sum) : m_sink(sink), m_sum(std::move(sum)) {}
        void file(core::RawFile const& file) override {
            auto other = file;
            other.sha256 = m_sum;
            m_sink.file(other);
        }
        void layer(std::size_t index) override { m_sink.layer(index); }
        bool row(core::RawRow const& row) override { return m_sink.row(row); }
        void finding(core::Finding finding) override { m_sink.finding(std::move(finding)); }

    private:
        core::RowSink& m_sink;
        std::string m_sum;
    };
    test::PlainFileReader m_plain;
    int m_looks = 0;
};

TEST(ImportSites, RefusesAFileThatChangedBetweenItsTwoReadings) {
    ChangingReader reader;
    test::MemoryRegister reg;
    desk::FindingReport report;
    core::StationHeadingMapper const headings = four_columns;
    try {
        desk::import_sites("a.csv", {reader, reg, reg, headings, report}, {});
        FAIL() << "imported";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        EXPECT_NE(error.sentence().en.find("changed while it was read"), std::string::npos) << error.sentence().en;
    }
}

TEST(InspectFile, AnEmptyPointHasNoExtentAndIsNoError) {
    // little endian, Point, NaN NaN: how WKB writes POINT EMPTY
    std::string empty{"\x01\x01\x00\x00\x00", 5};
    double const nan = std::nan("");
    for (int i = 0; i < 2; ++i) {
        empty.append(reinterpret_cast<char const*>(&nan), sizeof nan);
    }
    test::PlainLayer layer;
    layer.layer.fields = {"code"};
    layer.layer.geometry_type = "Point";
    layer.rows = {{"A1"}};
    layer.wkb = {empty};
    test::PlainFileReader reader;
    reader.give("a.gpkg", layer);
    desk::FindingReport report;
    auto const sight = desk::inspect_file("a.gpkg", reader, {}, four_columns, report);
    EXPECT_EQ(sight.layers.at(0).rows, 1);
    EXPECT_EQ(sight.layers.at(0).with_geometry, 0);
    EXPECT_FALSE(sight.layers.at(0).extent);
}

} // namespace
