// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gdal/dxf_check.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

namespace hatang::ingest {

namespace {

constexpr std::size_t kMost = kMaxDrawnElements + 1;

// group codes (DXF reference, "Group codes in numerical order")
constexpr int kElement = 0;
constexpr int kName = 2;
constexpr int kColumns = 70;
constexpr int kRows = 71;

struct Insertion {
    std::string_view block;
    std::size_t columns = 1;
    std::size_t rows = 1;
};

/// A block, or the drawing itself.
struct Content {
    std::size_t elements = 0;
    std::vector<Insertion> insertions;
    std::size_t drawn = 0;
    bool is_counting = false;
    bool is_counted = false;
};

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view kBlanks = " \t\r";
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    return line.substr(0, line.find_last_not_of(kBlanks) + 1);
}

class LineReader {
public:
    explicit LineReader(std::string_view text) : m_text(text) {}

    bool next(std::string_view& line) {
        if (m_text.empty()) {
            return false;
        }
        std::size_t const end = std::min(m_text.find('\n'), m_text.size());
        line = trimmed(m_text.substr(0, end));
        m_text.remove_prefix(std::min(end + 1, m_text.size()));
        return true;
    }

private:
    std::string_view m_text;
};

template <typename Number> Number number_of(std::string_view text, Number otherwise) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? value : otherwise;
}

class DrawingCounter {
public:
    explicit DrawingCounter(std::string_view dxf) {
        LineReader lines(dxf);
        std::string_view code;
        std::string_view value;
        while (lines.next(code) && lines.next(value)) {
            take(number_of(code, -1), value);
        }
    }

    std::size_t count() { return count(m_drawing, 0); }

private:
    void take(int code, std::string_view value) {
        if (code == kElement) {
            begin_element(value);
        } else if (code == kName && m_element == "BLOCK") {
            m_content = &m_blocks[value];
        } else if (m_reference && code == kName) {
            m_content->insertions[m_content->insertions.size() - 1].block = value;
        } else if (m_reference && code == kColumns) {
            m_content->insertions.back().columns = number_of<std::size_t>(value, 1);
        } else if (m_reference && code == kRows) {
            m_content->insertions.back().rows = number_of<std::size_t>(value, 1);
        }
    }

    void begin_element(std::string_view name) {
        m_element = name;
        if (name == "ENDBLK" || name == "SECTION") {
            m_content = &m_drawing;
        }
        m_content->elements += 1;
        m_reference = name == "INSERT" || name == "DIMENSION";
        if (m_reference) {
            m_content->insertions.emplace_back();
        }
    }

    /// \p depth: deeper than any drawing is refused like a large one.
    std::size_t count(Content& content, int depth) {
        constexpr int kMaxDepth = 200;
        if (content.is_counting || content.is_counted) {
            return content.is_counting ? 1 : content.drawn;
        }
        if (depth > kMaxDepth) {
            return kMost;
        }
        content.is_counting = true;
        content.drawn = content.elements;
        for (Insertion const& insertion : content.insertions) {
            auto const block = m_blocks.find(insertion.block);
            std::size_t const once = block == m_blocks.end() ? 1 : count(block->second, depth + 1);
            content.drawn = std::min(content.drawn + times(times(once, insertion.columns), insertion.rows), kMost);
        }
        content.is_counting = false;
        content.is_counted = true;
        return content.drawn;
    }

    static std::size_t times(std::size_t count, std::size_t repeated) {
        return repeated > 0 && count > kMost / repeated ? kMost : std::max<std::size_t>(count * repeated, 1);
    }

    std::map<std::string_view, Content> m_blocks;
    Content m_drawing;
    Content* m_content = &m_drawing;
    std::string_view m_element;
    bool m_reference = false;
};

} // namespace

std::size_t count_drawn_elements(std::string_view dxf) {
    return DrawingCounter(dxf).count();
}

void require_drawable(std::string_view dxf) {
    if (count_drawn_elements(dxf) > kMaxDrawnElements) {
        throw core::data_error(
            {"bản vẽ có hơn 2 triệu đối tượng khi vẽ hết các khối (block)",
             "the drawing has more than 2 million elements once its blocks are drawn"},
            {"xuất riêng lớp cần dùng sang GeoPackage hay Shapefile bằng chương trình đã vẽ",
             "export the layer that is wanted to GeoPackage or Shapefile from the program that drew it"});
    }
}

} // namespace hatang::ingest
