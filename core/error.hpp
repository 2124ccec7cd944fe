// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The one error type: a broken operation. Bad data is a Finding (finding.hpp), never an Error.
/// An Error is one sentence without a full stop (what was attempted, on what, what was expected), the context
/// it passed through, and a hint with the next step. It is printed once, by the front end.

#include "core/words.hpp"

#include <exception>
#include <utility>
#include <vector>

namespace hatang::core {

/// Decides the exit code: usage 2, internal 4, everything else 3.
enum class ErrorKind { usage, invalid_data, not_found, io, schema_mismatch, conflict, internal };

class Error final : public std::exception {
public:
    Error(ErrorKind kind, Words sentence, Words hint = {})
        : m_kind(kind), m_sentence(std::move(sentence)), m_hint(std::move(hint)) {}

    ErrorKind kind() const noexcept { return m_kind; }
    Words const& sentence() const noexcept { return m_sentence; }
    Words const& hint() const noexcept { return m_hint; }
    std::vector<Words> const& context() const noexcept { return m_context; }

    /// Adds one line of context ("while importing 'masts.csv'"), innermost first.
    void add_context(Words line) { m_context.push_back(std::move(line)); }

    /// The English sentence, for logs and test output.
    char const* what() const noexcept override { return m_sentence.en.c_str(); }

private:
    ErrorKind m_kind;
    Words m_sentence;
    Words m_hint;
    std::vector<Words> m_context;
};

inline Error usage_error(Words sentence, Words hint = {}) {
    return {ErrorKind::usage, std::move(sentence), std::move(hint)};
}
inline Error data_error(Words sentence, Words hint = {}) {
    return {ErrorKind::invalid_data, std::move(sentence), std::move(hint)};
}
inline Error not_found_error(Words sentence, Words hint = {}) {
    return {ErrorKind::not_found, std::move(sentence), std::move(hint)};
}
inline Error io_error(Words sentence, Words hint = {}) {
    return {ErrorKind::io, std::move(sentence), std::move(hint)};
}
inline Error schema_error(Words sentence, Words hint = {}) {
    return {ErrorKind::schema_mismatch, std::move(sentence), std::move(hint)};
}
inline Error conflict_error(Words sentence, Words hint = {}) {
    return {ErrorKind::conflict, std::move(sentence), std::move(hint)};
}
/// Our own bug: the front end asks for a report.
inline Error internal_error(std::string text) {
    return {ErrorKind::internal, same_words(std::move(text)), {}};
}

/// Runs \p work and adds \p line to any Error that passes.
template <typename Work> auto while_doing(Words line, Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (Error& error) {
        error.add_context(std::move(line));
        throw;
    }
}

} // namespace hatang::core
