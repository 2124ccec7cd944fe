// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What may be a link on a page: a page opened from a file must not start anything.

#include <string_view>

namespace hatang::publish {

/// Plainly a web address, without quotes, blanks or backslashes.
inline bool is_web_link(std::string_view link) {
    bool const web = link.starts_with("https://") || link.starts_with("http://");
    return web && link.find_first_of("'\\\" \t\r\n<>") == std::string_view::npos;
}

} // namespace hatang::publish
