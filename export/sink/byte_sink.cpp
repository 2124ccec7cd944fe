// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sink/byte_sink.hpp"

#include "core/error.hpp"
#include "export/sink/file_errors.hpp"
#include "export/sink/new_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>
#include <system_error>

namespace hatang::publish {

core::Error write_error(std::filesystem::path const& path, int reason) {
    auto const why = std::generic_category().message(reason);
    auto const name = path.string();
    core::Words hint;
    if (reason == ENOSPC || reason == EDQUOT) {
        hint = {"giải phóng chỗ trên đĩa hoặc chọn thư mục khác bằng -o",
                "free some space or choose another folder with -o"};
    } else if (reason == EACCES || reason == EPERM || reason == EROFS) {
        hint = {"chọn thư mục mà bạn được ghi bằng -o", "choose a folder you may write to with -o"};
    }
    return core::io_error({"không ghi được \"" + name + "\": " + why, "cannot write '" + name + "': " + why}, hint);
}

namespace {

class StreamSink final : public ByteSink {
public:
    explicit StreamSink(std::ostream& stream) : m_stream(stream) {}

    void write(std::string_view bytes) override {
        m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        check();
    }

    void finish() override {
        m_stream.flush();
        check();
    }

private:
    void check() const {
        if (!m_stream) {
            throw core::io_error(
                {"không ghi hết được danh sách ra đầu ra chuẩn", "cannot write the list to the standard output"});
        }
    }

    std::ostream& m_stream;
};

class FileSink final : public ByteSink {
public:
    explicit FileSink(FileDestination const& destination) : m_file(destination) {
        m_descriptor = ::open(m_file.temporary().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor < 0) {
            throw write_error(m_file.target(), errno);
        }
    }

    ~FileSink() override { close_quietly(); }
    FileSink(FileSink const&) = delete;
    FileSink& operator=(FileSink const&) = delete;
    FileSink(FileSink&&) = delete;
    FileSink& operator=(FileSink&&) = delete;

    void write(std::string_view bytes) override {
        while (!bytes.empty()) {
            auto const written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written < 0) {
                throw write_error(m_file.target(), errno);
            }
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void finish() override {
        int const descriptor = m_descriptor;
        m_descriptor = -1;
        if (::close(descriptor) != 0) {
            throw write_error(m_file.target(), errno);
        }
        m_file.commit();
    }

private:
    void close_quietly() noexcept {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    NewFile m_file;
    int m_descriptor = -1;
};

} // namespace

std::unique_ptr<ByteSink> make_byte_sink(Destination const& destination) {
    if (auto const* stream = std::get_if<std::reference_wrapper<std::ostream>>(&destination)) {
        return std::make_unique<StreamSink>(stream->get());
    }
    return std::make_unique<FileSink>(std::get<FileDestination>(destination));
}

} // namespace hatang::publish
