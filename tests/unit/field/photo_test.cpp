// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hash.hpp"
#include "import/photo_folder.hpp"
#include "import/photos/exif.hpp"
#include "tests/unit/import/zip_making.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace hatang::ingest {
namespace {

namespace fs = std::filesystem;

std::string big(std::uint32_t value, int size) {
    std::string bytes;
    for (int i = size - 1; i >= 0; --i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
    return bytes;
}

std::string entry(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::string value) {
    value.resize(4, '\0');
    return big(tag, 2) + big(type, 2) + big(count, 4) + value;
}

std::string ratios(std::uint32_t degrees, std::uint32_t minutes, std::uint32_t hundredths) {
    return big(degrees, 4) + big(1, 4) + big(minutes, 4) + big(1, 4) + big(hundredths, 4) + big(100, 4);
}

/// TIFF, big-endian: orientation 6, taken 2026-03-05 08:15:00, 16°04'12.00" N, 108°13'26.40" E.
std::string exif() {
    std::string const head = "MM" + big(42, 2) + big(8, 4);
    std::size_t const ifd0 = 8;
    std::size_t const exif_at = ifd0 + 2 + 3 * 12 + 4;
    std::size_t const moment_at = exif_at + 2 + 12 + 4;
    std::size_t const gps_at = moment_at + 20;
    std::size_t const lat_at = gps_at + 2 + 4 * 12 + 4;
    auto const at = [](std::size_t value) { return big(static_cast<std::uint32_t>(value), 4); };
    std::string tiff = head;
    tiff += big(3, 2) + entry(0x0112, 3, 1, big(6, 2)) + entry(0x8769, 4, 1, at(exif_at)) +
            entry(0x8825, 4, 1, at(gps_at)) + big(0, 4);
    tiff += big(1, 2) + entry(0x9003, 2, 20, at(moment_at)) + big(0, 4);
    tiff += std::string("2026:03:05 08:15:00\0", 20);
    tiff += big(4, 2) + entry(1, 2, 2, "N") + entry(2, 5, 3, at(lat_at)) + entry(3, 2, 2, "E") +
            entry(4, 5, 3, at(lat_at + 24)) + big(0, 4);
    return tiff + ratios(16, 4, 1200) + ratios(108, 13, 2640);
}

std::string segment(char marker, std::string const& content) {
    return std::string("\xFF") + marker + big(static_cast<std::uint32_t>(content.size() + 2), 2) + content;
}

std::string jpeg() {
    return "\xFF\xD8" + segment('\xE0', std::string("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) +
           segment('\xE1', std::string("Exif\0\0", 6) + exif()) +
           segment('\xE1', "http://ns.adobe.com/xap/1.0/ SECRET-XMP") + segment('\xED', "Photoshop SECRET-IPTC") +
           segment('\xFE', "SECRET-COMMENT") + segment('\xDB', std::string(65, '\1')) +
           segment('\xDA', std::string(10, '\1')) + "picture\xFF\xD9" + "SECRET-TRAILER";
}

TEST(Photo, SaysWhereAndWhenItWasTaken) {
    auto const facts = read_exif(jpeg());
    ASSERT_TRUE(facts.position);
    EXPECT_NEAR(facts.position->lat, 16.07, 1e-9);
    EXPECT_NEAR(facts.position->lon, 108.224, 1e-9);
    EXPECT_EQ(facts.taken_at, "2026-03-05T08:15:00");
    EXPECT_EQ(facts.orientation, 6);
}

TEST(Photo, ThePublicCopyKeepsThePictureAndNothingElse) {
    auto const copy = stripped_photo(jpeg());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->find("SECRET"), std::string::npos);
    EXPECT_NE(copy->find("picture"), std::string::npos);
    EXPECT_TRUE(copy->ends_with("\xFF\xD9"));
    auto const facts = read_exif(*copy);
    EXPECT_FALSE(facts.position);
    EXPECT_EQ(facts.taken_at, "");
    EXPECT_EQ(facts.orientation, 6); // else it would lie on its side
    EXPECT_EQ(stripped_photo(*copy), copy);
}

TEST(Photo, BrokenBytesAreLeftUnread) {
    auto const whole = jpeg();
    for (std::size_t size = 0; size < whole.size(); ++size) { // cut anywhere
        auto const cut = whole.substr(0, size);
        static_cast<void>(read_exif(cut));
        auto const copy = stripped_photo(cut);
        EXPECT_TRUE(!copy || copy->ends_with("\xFF\xD9"));
    }
    std::mt19937 random(7); // NOLINT: the same bytes each time
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = whole;
        for (int i = 0; i < 4; ++i) {
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        static_cast<void>(read_exif(bytes));
        static_cast<void>(stripped_photo(bytes));
    }
    EXPECT_FALSE(stripped_photo("GIF89a"));
    EXPECT_FALSE(stripped_photo(""));
}

class PhotoFolderTest : public ::testing::Test {
protected:
    PhotoFolderTest() : m_root(fs::temp_directory_path() / ("hatang-photo-" + std::to_string(::getpid()))) {
        fs::create_directories(m_root / "in" / "DCIM");
        std::ofstream(m_root / "in" / "DCIM" / "a.jpg", std::ios::binary) << jpeg();
        std::ofstream(m_root / "outside.jpg", std::ios::binary) << jpeg();
        fs::create_symlink(m_root / "outside.jpg", m_root / "in" / "link.jpg");
        fs::create_directory_symlink(m_root, m_root / "in" / "up");
    }
    ~PhotoFolderTest() override { fs::remove_all(m_root); }
    fs::path m_root;
};

TEST_F(PhotoFolderTest, NeverLeavesItsFolder) {
    PhotoFolder box(m_root / "in", true, m_root / "store");
    EXPECT_EQ(box.names(), std::vector<std::string>{"DCIM/a.jpg"});
    EXPECT_TRUE(box.look("DCIM/a.jpg"));
    for (auto const* name :
         {"../outside.jpg", "link.jpg", "up/outside.jpg", "/etc/passwd", "DCIM/../../outside.jpg", ""}) {
        EXPECT_FALSE(box.look(name)) << name;
    }
}

TEST_F(PhotoFolderTest, KeepsTheOriginalAndAPublicCopy) {
    PhotoFolder box(m_root / "in", false, m_root / "store");
    auto const facts = box.look("DCIM/a.jpg");
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->sha256, core::sha256_hex(jpeg()));
    box.keep("DCIM/a.jpg");
    box.keep("DCIM/a.jpg");
    auto const read = [&](char const* folder) {
        std::ifstream in(m_root / "store" / folder / (facts->sha256 + ".jpg"), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    EXPECT_EQ(read("original"), jpeg());
    EXPECT_EQ(read("public"), stripped_photo(jpeg()));
}

/// A photo of its own content.
std::string jpeg(std::string const& remark) {
    return "\xFF\xD8" + segment('\xFE', remark) + segment('\xDB', std::string(65, '\1')) +
           segment('\xDA', std::string(10, '\1')) + "picture\xFF\xD9";
}

TEST_F(PhotoFolderTest, ANameThatTwoPhotosShareIsNoPhoto) {
    auto const first = jpeg("1");
    auto const second = jpeg("2");
    auto const single = jpeg("3");
    test::write_zip(m_root / "p.zip",
                    {{"DCIM/100/a.jpg", first}, {"DCIM/101/a.jpg", second}, {"DCIM/100/b.jpg", single}});
    fs::create_directories(m_root / "p" / "DCIM" / "100");
    fs::create_directories(m_root / "p" / "DCIM" / "101");
    std::ofstream(m_root / "p" / "DCIM" / "100" / "a.jpg", std::ios::binary) << first;
    std::ofstream(m_root / "p" / "DCIM" / "101" / "a.jpg", std::ios::binary) << second;
    std::ofstream(m_root / "p" / "DCIM" / "100" / "b.jpg", std::ios::binary) << single;
    for (auto const* source : {"p.zip", "p"}) {
        PhotoFolder box(m_root / source, true, m_root / "store");
        EXPECT_FALSE(box.look("a.jpg")) << source;
        EXPECT_FALSE(box.look("images/a.jpg")) << source;
        ASSERT_TRUE(box.look("DCIM/101/a.jpg")) << source;
        EXPECT_EQ(box.look("DCIM/101/a.jpg")->sha256, core::sha256_hex(second)) << source;
        ASSERT_TRUE(box.look("images/b.jpg")) << source;
        EXPECT_EQ(box.look("images/b.jpg")->sha256, core::sha256_hex(single)) << source;
        EXPECT_EQ(box.look("images/b.jpg")->name, "DCIM/100/b.jpg") << source;
    }
}

} // namespace
} // namespace hatang::ingest
