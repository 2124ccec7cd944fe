// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

// hatang-writer: takes one list, or a package of several, from hatang over its standard input, a socket, and writes it
// with GDAL. It is not meant to be called by people.

#include "export/wire/channel.hpp"
#include "export/writer/gdal_list.hpp"

#include <unistd.h>

#include <cstdio>
#include <optional>

namespace {

using namespace hatang::publish;

/// One list from its first to its last frame. \returns false when the other side hung up before the end.
bool write_list(std::string& path) {
    wire::Frame frame;
    std::optional<GdalList> list;
    std::vector<hatang::core::Cell> cells;
    while (wire::receive_frame(STDIN_FILENO, frame)) {
        wire::ByteReader bytes(frame.bytes);
        if (frame.kind == wire::FrameKind::header) {
            auto const header = wire::take_header(bytes);
            path = list ? path : header.path;
            cells.resize(header.columns.size());
            list ? list->next(header) : static_cast<void>(list.emplace(header));
        } else if (frame.kind == wire::FrameKind::project && list) {
            list->add_project(frame.bytes);
        } else if (frame.kind == wire::FrameKind::rows && list) {
            while (!bytes.at_end()) {
                auto const geometry = wire::take_row(bytes, cells);
                list->add(cells, geometry);
            }
        } else if (frame.kind == wire::FrameKind::end && list) {
            list->finish();
            return true;
        } else {
            throw wire::WireError("a frame came out of order");
        }
    }
    return false;
}

} // namespace

int main() {
    std::string path;
    std::string problem = "the list was not finished";
    try {
        if (write_list(path)) {
            return wire::send_frame(STDIN_FILENO, wire::FrameKind::done, {}) ? 0 : 1;
        }
    } catch (std::exception const& error) {
        problem = error.what();
    }
    if (!path.empty()) {
        ::unlink(path.c_str());
        ::unlink((path + "-journal").c_str());
    }
    wire::send_frame(STDIN_FILENO, wire::FrameKind::failed, problem);
    return 1;
}
