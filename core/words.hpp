// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A text for people in both languages of the program. Vietnamese comes first and is administrative
/// Vietnamese in NFC; English stands beside it and says the same.

#include <string>

namespace hatang::core {

enum class Language { vi, en };

struct Words {
    std::string vi;
    std::string en;

    std::string const& in(Language language) const { return language == Language::vi ? vi : en; }
    bool empty() const { return vi.empty() && en.empty(); }
    bool operator==(Words const&) const = default;
};

/// A text that is the same in both languages: a name, a number, a library's own message.
inline Words same_words(std::string text) {
    return Words{text, text};
}

} // namespace hatang::core
