// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where the bytes of a list go.

#include "export/list_writers.hpp"

#include <memory>
#include <string_view>

namespace hatang::publish {

class ByteSink {
public:
    virtual ~ByteSink() = default;
    /// \throws core::Error(io)
    virtual void write(std::string_view bytes) = 0;
    /// Makes the result visible; nothing may be written after it. \throws core::Error(io, conflict)
    virtual void finish() = 0;
};

std::unique_ptr<ByteSink> make_byte_sink(Destination const& destination);

} // namespace hatang::publish
