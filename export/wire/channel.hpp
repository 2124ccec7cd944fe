// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Frames over one end of a socket pair.

#include "export/wire/list_frames.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hatang::publish::wire {

/// False when the other side is gone; no signal is raised.
bool send_frame(int socket, FrameKind kind, std::string_view bytes);

struct Frame {
    FrameKind kind = FrameKind::end;
    std::string bytes;
};
/// The next frame, into \p frame (its memory is used again). False at the end of the stream.
/// \throws WireError for a broken or cut frame.
bool receive_frame(int socket, Frame& frame);

} // namespace hatang::publish::wire
