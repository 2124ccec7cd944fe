// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/import/reading.hpp"

using namespace hatang;

namespace {

/// A stand-in for the reader: a shell script that does \p body.
std::filesystem::path script(test::ScratchFolder const& folder, std::string const& body) {
    auto const path = folder.write("reader.sh", "#!/bin/sh\n" + body + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

core::Error error_with(std::filesystem::path const& reader, std::filesystem::path const& file) {
    test::KeepingSink sink;
    try {
        ingest::ReaderProcess(reader).read(file, {}, sink);
    } catch (core::Error const& error) {
        return error;
    }
    ADD_FAILURE() << "no error";
    return core::internal_error("none");
}

bool says(core::Error const& error, std::string_view text) {
    return error.sentence().en.find(text) != std::string::npos;
}

} // namespace

TEST(ReaderProcess, NamesAReaderThatCannotStart) {
    test::ScratchFolder const folder;
    auto const error = error_with(folder / "no-reader", folder.write("a.csv", "a,b\n"));
    EXPECT_TRUE(says(error, "no-reader")) << error.what();
    EXPECT_EQ(error.kind(), core::ErrorKind::io);
}

TEST(ReaderProcess, AMalformedFrameIsAnError) {
    test::ScratchFolder const folder;
    auto const file = folder.write("a.csv", "a,b\n");
    for (std::string const bytes :
         {"\\377\\377\\377\\377\\001", "\\000\\000\\000\\000\\011", "\\001\\000\\000\\000\\001x",
          "\\000\\000\\000\\000\\003", "\\000\\000\\000\\000\\005", "\\004\\000\\000\\000\\002\\000\\000\\000\\000"}) {
        auto const error = error_with(script(folder, "printf '" + bytes + "'"), file);
        EXPECT_TRUE(says(error, "broke the protocol")) << bytes << ": " << error.what();
        EXPECT_TRUE(says(error, "a.csv"));
    }
}

TEST(ReaderProcess, SaysWhichLimitOrSignalEndedTheChild) {
    test::ScratchFolder const folder;
    auto const file = folder.write("a.csv", "a,b\n");
    EXPECT_TRUE(says(error_with(script(folder, "kill -XCPU $$"), file), "30 CPU seconds"));
    EXPECT_TRUE(says(error_with(script(folder, "kill -SYS $$"), file), "forbidden system function"));
    EXPECT_TRUE(says(error_with(script(folder, "kill -SEGV $$"), file), "crashed (signal 11)"));
    EXPECT_TRUE(says(error_with(script(folder, "kill -XFSZ $$"), file), "write to the disk"));
    EXPECT_TRUE(says(error_with(script(folder, "exit 7"), file), "code 7"));
    EXPECT_TRUE(says(error_with(script(folder, "printf '\\001\\000'"), file), "code 0"));
}

TEST(ReaderProcess, StopsWhenTheSinkHasEnough) {
    test::ScratchFolder const folder;
    std::string text = "mã,cao\n";
    for (int i = 0; i < 200'000; ++i) {
        text += "T" + std::to_string(i) + ",18\n";
    }
    test::KeepingSink sink;
    sink.stop_after = 3;
    ingest::ReaderProcess(HATANG_READER_PROGRAM).read(folder.write("a.csv", text), {}, sink);
    EXPECT_EQ(sink.rows.size(), 3U);
}

TEST(ReaderProcess, ASinkThatThrowsEndsTheChildAndIsHeard) {
    class Thrower final : public core::RowSink {
    public:
        void file(core::RawFile const&) override {}
        void layer(std::size_t) override {}
        bool row(core::RawRow const&) override { throw core::conflict_error(core::same_words("enough")); }
        void finding(core::Finding) override {}
    };
    test::ScratchFolder const folder;
    Thrower sink;
    EXPECT_THROW(ingest::ReaderProcess(HATANG_READER_PROGRAM).read(folder.write("a.csv", "a,b\nc,d\n"), {}, sink),
                 core::Error);
}

TEST(ReaderProcess, AWrongLayerNamesTheRightOnes) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.layer = "Sheet1";
    auto const error = test::error_of(folder.write("trạm.csv", "a,b\nc,d\n"), options);
    EXPECT_EQ(error.kind(), core::ErrorKind::not_found);
    EXPECT_NE(error.hint().en.find("'trạm'"), std::string::npos);
}

TEST(ReaderProcess, AFileOverTheLimitIsRefusedBeforeItIsRead) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.limits.file_bytes = 5;
    EXPECT_TRUE(says(test::error_of(folder.write("a.csv", "a,b\nc,d\n"), options), "the limit is 5"));
}

TEST(ReaderProcess, TheMemoryLimitIsNamed) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "needs an address space without a sanitizer's reservations";
#endif
    test::ScratchFolder const folder;
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < 200'000; ++i) {
        text += R"({"type":"Feature","properties":{"a":"some text that fills the file"},"geometry":null},)";
    }
    text.back() = ']';
    core::ReadOptions options;
    options.limits.memory_bytes = 5'000'000;
    auto const path = folder.write("a.geojson", text + "}");
    auto const error = test::error_of(path, options);
    EXPECT_TRUE(says(error, "the memory limit of 5 MB")) << error.what();
    EXPECT_EQ(test::read_file(path).rows.size(), 200'000U);
}

TEST(ReaderProcess, TheFileNameReachesTheChildUntouched) {
    test::ScratchFolder const folder;
    for (std::string const name : {"-rf.csv", "a b;c$(id).csv", "file=x layer=y.csv", "Hải Châu 'một'.csv"}) {
        EXPECT_EQ(test::read_file(folder.write(name, "mã,tên\nA,B\n")).rows.size(), 1U) << name;
    }
}
