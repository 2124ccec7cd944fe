// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A small YAML or JSON document (YAML 1.2, of which JSON is a part) as a tree that knows its lines: rule packs,
/// application files, field maps. Written by people, read strictly: no anchors, aliases or tags, no key twice.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

struct DocumentMember;

struct Document {
    enum class Kind { null, scalar, list, map };
    Kind kind = Kind::null;
    int line = 0;                        ///< from 1
    bool quoted = false;                 ///< "12" is a text, 12 a number
    std::string text;                    ///< scalar, NFC
    std::vector<Document> items;         ///< list
    std::vector<DocumentMember> members; ///< map, in the order written

    /// nullptr when there is no such member.
    Document const* find(std::string_view key) const;
};

/// Not a std::pair: clang asks of one whether Document can be destroyed before it is complete.
struct DocumentMember {
    std::string first;
    Document second;
};

/// Whole documents are bounded before and while they are read.
inline constexpr std::size_t kDocumentBytes = 1u << 20;
inline constexpr std::size_t kDocumentNodes = 100'000;
inline constexpr int kDocumentDepth = 32;

/// One document. \p name stands in messages. \throws core::Error(invalid_data) naming the line, for text that is not
/// UTF-8 or not YAML, for anchors, aliases, tags, a key twice, a second document, and past the bounds.
Document parse_document(std::string_view text, std::string_view name);

/// The same text for the same content, however it was written: for hashes, not for people.
std::string canonical_text(Document const& document);

} // namespace hatang::core
