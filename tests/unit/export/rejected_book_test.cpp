// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/rejected_book.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace {

using namespace hatang;
using namespace hatang::test;
using core::RawCell;

core::Finding finding(core::Severity severity, std::string field, std::string vi) {
    core::Finding one;
    one.severity = severity;
    one.field = std::move(field);
    one.value = "abc";
    one.message = {std::move(vi), "in English"};
    return one;
}

GDALDatasetUniquePtr open(std::filesystem::path const& path) {
    GDALAllRegister();
    char const* const drivers[] = {"XLSX", nullptr};
    CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
    return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR, drivers));
}

} // namespace

TEST(RejectedBook, HoldsTheColumnsAsReadAndTheReasonErrorsFirst) {
    TempFolder folder;
    auto const path = folder / "back.xlsx";
    publish::RejectedBook book({path, false}, {});
    book.table("empty", {"x"});
    book.table("Trạm", {"Mã", "Cao"});
    std::vector<RawCell> const cells{{RawCell::Kind::text, "=1+1", 0.0}, {RawCell::Kind::real, "18.5", 18.5}};
    book.row(7, cells, {finding(core::Severity::warning, "Cao", "nhỏ"), finding(core::Severity::error, "Mã", "lớn")});
    EXPECT_EQ(book.rows(), 1);
    EXPECT_FALSE(std::filesystem::exists(path)) << "whole or not at all";
    book.end();
    auto const read = open(path);
    ASSERT_NE(read, nullptr);
    ASSERT_EQ(read->GetLayerCount(), 1) << "a table without rejected rows has no sheet";
    auto* const layer = read->GetLayer(0);
    EXPECT_STREQ(layer->GetName(), "Trạm");
    OGRFeatureUniquePtr const row(layer->GetNextFeature());
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->GetFieldAsInteger("hatang: dòng"), 7);
    EXPECT_STREQ(row->GetFieldAsString("hatang: lý do từ chối"),
                 "Cột \"Mã\" = \"abc\": lớn; Cột \"Cao\" = \"abc\": nhỏ");
    EXPECT_STREQ(row->GetFieldAsString("Mã"), "=1+1") << "text, not a formula";
    EXPECT_DOUBLE_EQ(row->GetFieldAsDouble("Cao"), 18.5);
}

TEST(RejectedBook, LeavesNothingWithoutItsEnd) {
    TempFolder folder;
    auto const path = folder / "back.xlsx";
    {
        publish::RejectedBook book({path, false}, {});
        book.table("a", {"x"});
        book.row(2, {}, {finding(core::Severity::error, "x", "sai")});
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder / ""));
}

TEST(RejectedBook, SaysWhenNothingWasRejectedAndDoesNotReplaceAFile) {
    TempFolder folder;
    auto const path = folder / "back.xlsx";
    publish::RejectedBook book({path, false}, {});
    book.table("a", {"x"});
    book.end();
    EXPECT_NE(open(path), nullptr);
    EXPECT_THROW(publish::RejectedBook({path, false}, {}), core::Error);
}
