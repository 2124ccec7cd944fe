// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A file is read twice, first to survey it: it must not have changed between.

#include "core/error.hpp"
#include "core/raw/raw_row.hpp"

#include <fmt/format.h>

namespace hatang::desk {

/// The CRS was decided and the layers were listed from what the survey saw.
inline void require_same_file(core::RawFile const& surveyed, core::RawFile const& now) {
    if (now.sha256 != surveyed.sha256 || now.layers.size() != surveyed.layers.size()) {
        throw core::data_error({fmt::format("'{}' bị thay đổi trong lúc đọc", surveyed.path),
                                fmt::format("'{}' changed while it was read", surveyed.path)},
                               {"chép tệp ra một nơi không ai sửa rồi nhập lại",
                                "copy the file to where nobody changes it, and import the copy"});
    }
}

} // namespace hatang::desk
