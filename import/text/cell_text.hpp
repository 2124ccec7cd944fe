// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cell texts made fit to hand over: valid UTF-8, NFC, trimmed (the meaning of core::clean_text), without a copy
/// where the text is that already, as nearly every cell is.

#include <deque>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// True when core::clean_text would return \p text unchanged, decided without ICU: ASCII and precomposed Latin
/// letters only (Vietnamese included), no control characters, blanks single and inside. False may also mean "unsure".
/// \pre valid UTF-8.
bool is_surely_clean(std::string_view text);

/// Keeps the cleaned texts of one row alive.
class CellTexts {
public:
    /// \returns \p text itself or a cleaned copy that lives until reset(). \pre valid UTF-8.
    std::string_view clean(std::string_view text);
    /// A place for a text made by the caller, alive until reset().
    std::string& make();
    void reset() { m_used = 0; }

private:
    std::deque<std::string> m_texts;
    std::size_t m_used = 0;
};

/// At most \p limit bytes of \p text, cut between characters: values in findings, declared texts.
std::string cut_text(std::string_view text, std::size_t limit);

} // namespace hatang::ingest
