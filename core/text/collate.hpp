// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Vietnamese alphabetical order (a ă â b c d đ e ê …; tones after letters), digits by value (2 before 10).

#include <memory>
#include <string>
#include <string_view>

namespace hatang::core {

/// One collator; make one per thread.
class VietnameseOrder {
public:
    VietnameseOrder();
    ~VietnameseOrder();
    VietnameseOrder(VietnameseOrder const&) = delete;
    VietnameseOrder& operator=(VietnameseOrder const&) = delete;
    VietnameseOrder(VietnameseOrder&&) = delete;
    VietnameseOrder& operator=(VietnameseOrder&&) = delete;

    /// < 0, 0, > 0.
    int compare(std::string_view left, std::string_view right) const;
    /// Bytes that sort like compare().
    std::string sort_key(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::core
