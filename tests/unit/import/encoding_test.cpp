// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/legacy_sample.hpp"
#include "import/encoding/syllable.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace hatang;
using ingest::Charset;

namespace {

std::string from_hex(std::string const& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    }
    return bytes;
}

std::optional<Charset> decided(std::string const& text) {
    ingest::LegacySample sample;
    sample.add(text);
    return sample.decide(false);
}

} // namespace

TEST(Encoding, FontTextBecomesVietnamese) {
    EXPECT_EQ(ingest::decode_font_text("Céng hoµ x· héi chñ nghÜa ViÖt Nam", Charset::tcvn3),
              "Cộng hoà xã hội chủ nghĩa Việt Nam");
    EXPECT_EQ(ingest::decode_font_text("COÄNG HOØA XAÕ HOÄI", Charset::vni), "CỘNG HÒA XÃ HỘI");
    EXPECT_EQ(ingest::decode_font_text("Töï do", Charset::vni), "Tự do");
    EXPECT_EQ(ingest::decode("\xD0\xE0 N\xC7ng", Charset::viscii), "Đà Nẵng");
}

TEST(Encoding, PdfSignsAreLettersInWordsOnly) {
    EXPECT_EQ(ingest::decode_font_text("nhµ n−íc", Charset::tcvn3), "nhà nước");
    EXPECT_EQ(ingest::decode_font_text("t¨ng 5 − 3 phÇn tr¨m", Charset::tcvn3), "tăng 5 − 3 phần trăm");
    EXPECT_EQ(ingest::decode_font_text("x∙ héi", Charset::tcvn3), "xã hội");
}

TEST(Encoding, ACapitalFontMakesCapitals) {
    EXPECT_EQ(ingest::decode_font_text("chñ ®Ò: ch¨n nu«i", Charset::tcvn3, true), "CHỦ ĐỀ: CHĂN NUÔI");
    EXPECT_EQ(ingest::decode_font_text("t­ vÊn, ¬n, ü, ò", Charset::tcvn3, true), "TƯ VẤN, ƠN, Ỹ, Ũ");
}

TEST(Encoding, SyllablesFollowTheRules) {
    for (auto const* word : {U"Nẵng", U"đường", U"quyết", U"giếng", U"gì", U"Thuỷ", U"nghĩa", U"KHUỶU", U"Lắk"}) {
        EXPECT_TRUE(ingest::is_syllable(word));
    }
    for (auto const* word : {U"dợc", U"héi", U"Señor", U"hoµ", U"bổch", U"màt", U"ếế", U"ngá́"}) {
        EXPECT_FALSE(ingest::is_syllable(word));
    }
    EXPECT_EQ(ingest::with_lost_u(U"dợc"), U"dược");
    EXPECT_EQ(ingest::with_lost_u(U"Phớc"), U"Phước");
    EXPECT_FALSE(ingest::with_lost_u(U"thơ"));
}

TEST(Encoding, TextsDecideWhenTheyAreLongEnough) {
    EXPECT_EQ(decided("C¨n cø NghÞ ®Þnh sè 15/CP vµ ®Ò nghÞ"), Charset::tcvn3);
    EXPECT_EQ(decided("Caên cöù Luaät Toå chöùc HÑND vaø UBND"), Charset::vni);
    EXPECT_FALSE(decided("§µ N½ng")) << "seven characters decide nothing";
    EXPECT_FALSE(decided("Señor José García Muñoz, Avenida de la Constitución"));
    EXPECT_FALSE(decided("Văn phòng Ủy ban nhân dân thành phố Đà Nẵng"));
    EXPECT_FALSE(decided("Hà Nam, Hà Nam, Hà Nam, Hà Nam, Hà Nam, Hà Nam"));
}

TEST(Encoding, AMixedFileIsDecidedColumnByColumn) {
    test::ScratchFolder const folder;
    std::string bytes = "ma;tcvn3;vni;utf8\n";
    for (int i = 0; i < 6; ++i) {
        bytes += "A;§µ N½ng vµ H¶i Ch©u;Ñaø Naüng vaø Haûi Chaâu;Đà Nẵng và Hải Châu\n";
    }
    auto const read = test::read_file(folder.write("a.csv", bytes));
    ASSERT_EQ(read.rows.size(), 6U);
    EXPECT_EQ(read.rows[0].texts,
              (test::Texts{"A", "Đà Nẵng và Hải Châu", "Đà Nẵng và Hải Châu", "Đà Nẵng và Hải Châu"}));
    EXPECT_EQ(read.raw.encoding.used, "TCVN3, VNI");
    EXPECT_TRUE(read.has("encoding-of-column"));
}

TEST(Encoding, ALostLetterIsAWarning) {
    test::ScratchFolder const folder;
    std::string const bytes = "ten\nC\xABng ty d\xAE\xEE"
                              "c t\xE6ng h\xEEp\nC\xABng ty d\xEE"
                              "c \xA7\xB5 N\xBDng\nTh\xF1 t\xEDng ch\xDDnh ph\xF1\n";
    auto const read = test::read_file(folder.write("a.csv", bytes));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[1].texts[0], "Công ty dợc Đà Nẵng") << "what is lost is not invented";
    EXPECT_TRUE(read.has("letter-lost", 3));
    EXPECT_TRUE(read.has("letter-lost", 4));
}

TEST(Encoding, TheUserHasTheLastWord) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.encoding = "TCVN3";
    auto const path = folder.write("a.csv", "ten\n\xA7\xB5 N\xBDng\n");
    EXPECT_EQ(test::error_of(path).kind(), core::ErrorKind::invalid_data);
    EXPECT_EQ(test::read_file(path, options).rows[0].texts[0], "Đà Nẵng");
    EXPECT_EQ(test::read_file(folder.write("b.csv", "ten\n§µ N½ng\n"), options).rows[0].texts[0], "Đà Nẵng");
    auto const doubtful = test::read_file(folder / "b.csv");
    EXPECT_EQ(doubtful.rows[0].texts[0], "§µ N½ng");
    EXPECT_TRUE(doubtful.has("encoding-doubtful"));
    options.encoding = "UTF-8";
    EXPECT_FALSE(test::read_file(folder / "b.csv", options).has("encoding-doubtful"));
}

TEST(Encoding, EveryRealCase) {
    HATANG_NEED_REAL_DATA("encodings/legacy_encoding_cases.json");
    std::ifstream stream(test::real_data() / "encodings/legacy_encoding_cases.json");
    auto const cases = nlohmann::json::parse(stream);
    for (auto const& [letter, hex] : cases["tcvn3_table"].items()) {
        EXPECT_EQ(ingest::decode(from_hex(hex), Charset::tcvn3), letter);
    }
    for (auto const& [key, charset] : {std::pair{"tcvn3_real", Charset::tcvn3}, std::pair{"vni_real", Charset::vni}}) {
        for (auto const& one : cases[key]) {
            std::string const expected = core::to_nfc(one["unicode"].get<std::string>());
            EXPECT_EQ(ingest::decode(from_hex(one["hex"]), charset), expected);
            EXPECT_EQ(ingest::decode_font_text(one["bytes_as_latin1"].get<std::string>(), charset), expected);
        }
    }
}

TEST(Encoding, TheRealNamesInEachEncoding) {
    HATANG_NEED_REAL_DATA("encodings/names_utf8_tcvn3_vni_hex.csv");
    auto const folder = test::real_data() / "encodings";
    auto const expected = test::read_file(folder / "names_utf8_tcvn3_vni_hex.csv");
    for (auto const& [file, encoding] : {std::pair{"names_tcvn3.csv", "TCVN3"}, std::pair{"names_vni.csv", "VNI"},
                                         std::pair{"names_cp1258.csv", "CP1258"}}) {
        auto const found = test::read_file(folder / file);
        EXPECT_EQ(found.raw.encoding.used, encoding);
        ASSERT_EQ(found.rows.size(), expected.rows.size());
        for (std::size_t i = 0; i < found.rows.size(); ++i) {
            EXPECT_EQ(found.rows[i].texts[2], expected.rows[i].texts[2]) << file;
        }
    }
}
