// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader_process.hpp"

#include "core/error.hpp"
#include "import/process/frame_source.hpp"
#include "import/wire/buffer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <csignal>

namespace hatang::ingest {

namespace {

constexpr std::string_view kReaderName = "hatang-reader";
constexpr std::string_view kGdalReaderName = "hatang-gdal-reader";
constexpr std::array<std::string_view, 5> kGdalExtensions{".tab", ".mif", ".dxf", ".dgn", ".fgb"};
constexpr std::string_view kSample = "sample";
/// CPU time grows with the file: at least this many bytes must be read in a second.
constexpr std::int64_t kSlowestBytesPerSecond = 4'000'000;
/// Wall time without a byte from the child, as a multiple of its CPU seconds.
constexpr int kPatienceFactor = 4;

std::string_view reader_name(std::filesystem::path const& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    bool const by_gdal = std::find(kGdalExtensions.begin(), kGdalExtensions.end(), extension) != kGdalExtensions.end();
    return by_gdal ? kGdalReaderName : kReaderName;
}

std::filesystem::path find_reader(std::string_view name) {
    std::array<char, 4096> buffer{};
    ssize_t const length = readlink("/proc/self/exe", buffer.data(), buffer.size());
    std::filesystem::path const program(std::string(buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0));
    std::filesystem::path const folder = program.parent_path();
    for (auto const& candidate : {folder / name, folder / "../libexec/hatang" / name}) {
        if (access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
    }
    throw core::not_found_error(
        {"không tìm thấy chương trình đọc tệp " + std::string(name) + " cạnh '" + program.string() + "'",
         "cannot find the file reader " + std::string(name) + " beside '" + program.string() + "'"},
        {"cài đặt lại hatang đầy đủ", "install hatang completely"});
}

int cpu_seconds(std::filesystem::path const& path, core::ReadLimits const& limits) {
    std::error_code ignored; // a missing file is reported by the reader
    auto const size = std::filesystem::file_size(path, ignored);
    return limits.seconds + (ignored ? 0 : static_cast<int>(static_cast<std::int64_t>(size) / kSlowestBytesPerSecond));
}

std::vector<std::string> arguments(std::string const& verb, std::filesystem::path const& path,
                                   core::ReadOptions const& options) {
    core::ReadLimits const& limits = options.limits;
    std::vector<std::string> list{verb, "seconds=" + std::to_string(cpu_seconds(path, limits)),
                                  "memory-bytes=" + std::to_string(limits.memory_bytes),
                                  "file-bytes=" + std::to_string(limits.file_bytes),
                                  "cell-bytes=" + std::to_string(limits.cell_bytes)};
    if (options.layer) {
        list.push_back("layer=" + *options.layer);
    }
    if (options.encoding) {
        list.push_back("encoding=" + *options.encoding);
    }
    if (options.separator) {
        list.push_back("separator=" + std::to_string(static_cast<int>(*options.separator)));
    }
    if (options.header_row) {
        list.push_back("header-row=" + std::to_string(*options.header_row));
    }
    list.push_back("file=" + path.string());
    return list;
}

core::Words limit_hint() {
    return {"tệp hỏng hoặc được tạo để gây hại; nếu tệp lớn mà đáng tin, tăng biến HATANG_READ_SECONDS (giây), "
            "HATANG_READ_MEMORY_MB (MB)",
            "the file is damaged or made to harm; if it is large and trusted, raise the variables HATANG_READ_SECONDS "
            "(s), HATANG_READ_MEMORY_MB (MB)"};
}

core::Error cut_off(std::string const& file, core::Words const& reason, core::Words const& hint = {}) {
    return core::data_error(
        {"đọc '" + file + "' bị dừng: " + reason.vi, "reading '" + file + "' was stopped: " + reason.en}, hint);
}

/// The child ended without saying how: its exit status is all there is.
core::Error explain(ExitStatus status, std::filesystem::path const& path, core::ReadLimits const& limits) {
    std::string const file = path.filename().string();
    std::string const seconds = std::to_string(cpu_seconds(path, limits));
    switch (status.signal) {
    case SIGXCPU:
    case SIGKILL:
        return cut_off(file,
                       {"vượt giới hạn " + seconds + " giây CPU hoặc bộ nhớ của máy",
                        "it passed the limit of " + seconds + " CPU seconds, or the machine's memory"},
                       limit_hint());
    case SIGSYS:
        return cut_off(file, {"tệp khiến chương trình đọc gọi một chức năng hệ thống bị cấm",
                              "it made the reader call a forbidden system function"});
    case SIGXFSZ:
        return cut_off(file, {"tệp khiến chương trình đọc ghi ra đĩa", "it made the reader write to the disk"});
    case SIGBUS: return cut_off(file, {"tệp bị thay đổi trong lúc đọc", "the file changed while it was read"});
    case 0:
        return cut_off(file, {"chương trình đọc kết thúc với mã " + std::to_string(status.code),
                              "the reader ended with code " + std::to_string(status.code)});
    default:
        return cut_off(file,
                       {"chương trình đọc hỏng (tín hiệu " + std::to_string(status.signal) + ")",
                        "the reader crashed (signal " + std::to_string(status.signal) + ")"},
                       {"tệp hỏng hoặc được tạo để gây hại", "the file is damaged or made to harm"});
    }
}

void run(std::filesystem::path const& reader, std::vector<std::string> const& list, std::filesystem::path const& path,
         core::ReadLimits const& limits, core::RowSink& sink) {
    std::string_view const name = list.front() == kSample ? kGdalReaderName : reader_name(path);
    bool const other = name != kReaderName && !reader.empty();
    ChildProcess child(other ? reader.parent_path() / name : reader.empty() ? find_reader(name) : reader, list);
    FrameSource source(child, sink, path.string());
    try {
        auto const outcome = source.run(cpu_seconds(path, limits) * kPatienceFactor);
        if (outcome == FrameSource::Outcome::output_ended) {
            throw explain(child.wait(), path, limits);
        }
    } catch (wire::WireError const& error) {
        child.kill();
        throw cut_off(path.filename().string(),
                      {std::string("chương trình đọc trả về dữ liệu sai quy ước: ") + error.what(),
                       std::string("the reader broke the protocol: ") + error.what()});
    }
}

/// Keeps the description, ignores the rest.
class DescriptionSink final : public core::RowSink {
public:
    void file(core::RawFile const& described) override { m_file = described; }
    void layer(std::size_t) override {}
    bool row(core::RawRow const&) override { return false; }
    void finding(core::Finding) override {}
    core::RawFile const& described() const { return m_file; }

private:
    core::RawFile m_file;
};

/// Rows of hatang-gdal-reader's raster: height, unit, vertical CRS.
class SampleSink final : public core::RowSink {
public:
    void file(core::RawFile const&) override {}
    void layer(std::size_t) override {}
    bool row(core::RawRow const& row) override {
        auto const& height = row.cells[0];
        sample.values.push_back(height.empty() ? std::nullopt : std::optional(height.real));
        sample.unit = row.cells[1].text;
        sample.vertical = row.cells[2].text;
        return true;
    }
    void finding(core::Finding) override {}
    core::RasterSample sample;
};

} // namespace

core::ReadOptions ReaderProcess::bounded(core::ReadOptions options) const {
    options.limits = m_limits.value_or(options.limits);
    return options;
}

core::RawFile ReaderProcess::describe_raster(std::filesystem::path const& path) {
    core::ReadOptions const options = bounded({});
    DescriptionSink sink;
    run(m_reader, arguments(std::string(kSample), path, options), path, options.limits, sink);
    return sink.described();
}

core::RasterSample ReaderProcess::sample(std::filesystem::path const& path, std::span<core::MapPoint const> points) {
    core::ReadOptions const options = bounded({});
    auto list = arguments(std::string(kSample), path, options);
    for (core::MapPoint const& point : points) {
        list.push_back(fmt::format("point={},{}", point.x, point.y));
    }
    SampleSink sink;
    run(m_reader, list, path, options.limits, sink);
    return std::move(sink.sample);
}

core::RawFile ReaderProcess::describe(std::filesystem::path const& path, core::ReadOptions const& options) {
    core::ReadOptions const asked = bounded(options);
    DescriptionSink sink;
    run(m_reader, arguments("describe", path, asked), path, asked.limits, sink);
    return sink.described();
}

void ReaderProcess::read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) {
    core::ReadOptions const asked = bounded(options);
    run(m_reader, arguments("read", path, asked), path, asked.limits, sink);
}

bool is_undelivered_row(std::string_view finding_code) {
    constexpr std::array<std::string_view, 5> kCodes{"quote-not-closed", "row-too-long", "nul-byte", "cell-too-long",
                                                     "feature-broken"};
    return std::find(kCodes.begin(), kCodes.end(), finding_code) != kCodes.end();
}

} // namespace hatang::ingest
