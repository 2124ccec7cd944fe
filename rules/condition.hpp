// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The `applies` of a rule, compiled: asked of one subject after another.

#include "rules/subject.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::rules {

/// One thread at a time.
class Condition {
public:
    /// \throws core::Error(usage) as core::cql2::Filter::parse.
    Condition(std::string const& text, Attributes const& attributes);
    ~Condition();
    Condition(Condition&&) noexcept;
    Condition& operator=(Condition&&) noexcept;
    Condition(Condition const&) = delete;
    Condition& operator=(Condition const&) = delete;

    /// Nothing when something that decides is unknown.
    std::optional<bool> holds(Subject const& subject);
    /// Attributes it asks for.
    std::vector<std::size_t> const& asks() const;
    /// Numbers it compares with, for heights at which it may change.
    std::vector<double> const& numbers() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::rules
