// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/wire/channel.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace hatang::publish::wire {

namespace {

bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// \returns how many bytes came before the end of the stream.
std::size_t receive_all(int socket, char* bytes, std::size_t size) {
    std::size_t got = 0;
    while (got < size) {
        auto const received = ::recv(socket, bytes + got, size - got, 0);
        if (received < 0 && errno == EINTR) {
            continue;
        }
        if (received <= 0) {
            break;
        }
        got += static_cast<std::size_t>(received);
    }
    return got;
}

} // namespace

bool send_frame(int socket, FrameKind kind, std::string_view bytes) {
    return send_all(socket, frame_head_bytes({static_cast<std::uint32_t>(bytes.size()), kind})) &&
           send_all(socket, bytes);
}

bool receive_frame(int socket, Frame& frame) {
    std::array<char, kFrameHeadSize> head_bytes{};
    auto const got = receive_all(socket, head_bytes.data(), head_bytes.size());
    if (got == 0) {
        return false;
    }
    auto const head = parse_frame_head({head_bytes.data(), got});
    frame.kind = head.kind;
    frame.bytes.resize(head.size);
    if (receive_all(socket, frame.bytes.data(), head.size) != head.size) {
        throw WireError("a frame was cut off");
    }
    return true;
}

} // namespace hatang::publish::wire
