// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A page that a person reads: what it says and in which order, not how it looks. Results of checks are pages; letters
/// and map sheets are made of the same blocks. Texts are in one language already; export/pages makes HTML and PDF.

#include "core/date.hpp"
#include "core/page/page_map.hpp"
#include "core/page/tone.hpp"
#include "core/words.hpp"

#include <string>
#include <variant>
#include <vector>

namespace hatang::core {

enum class Weight : std::uint8_t { normal, strong, small };

/// One text of one look. Line ends are kept.
struct PageText {
    std::string text;
    Tone tone = Tone::plain;
    Weight weight = Weight::normal;
    std::string link{}; ///< http or https; any other is not made a link
};

struct PageHeading {
    std::string text;
};
/// The one sentence that is to be seen first, on a coloured ground.
struct PageBanner {
    PageText text;
    std::string under; ///< a smaller line beneath; may be empty
};
struct PageParagraph {
    PageText text;
};
struct PageList {
    std::vector<PageText> items;
};
/// "name: value", in two columns of facts where there is room.
struct PageFacts {
    struct Fact {
        std::string name;
        PageText value;
    };
    std::vector<Fact> facts;
};

struct PageCell {
    std::vector<PageText> lines;
    bool mark = false; ///< the first line is a verdict, shown on the colour of its tone
};
/// The heading is repeated on every sheet; a row is not divided unless it is taller than a sheet.
struct PageTable {
    struct Column {
        std::string heading;
        double share = 1.0; ///< of the width, beside the other columns
    };
    std::vector<Column> columns;
    std::vector<std::vector<PageCell>> rows; ///< as many cells as columns
};

using PageBlock = std::variant<PageHeading, PageBanner, PageParagraph, PageList, PageFacts, PageTable, PageMap>;

struct Page {
    Language language = Language::vi;
    std::string title;
    std::string subtitle;
    std::string footer; ///< at the foot of every sheet
    Date made_on{};     ///< of the data, never of the clock: the same data give the same bytes
    std::vector<PageBlock> blocks;
};

} // namespace hatang::core
