// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/page_formats.hpp"
#include "export/pages/svg_map.hpp"
#include "export/pages/web_link.hpp"
#include "export/sink/text_escape.hpp"

#include <string>
#include <string_view>
#include <variant>

#include "embedded/page_style.hpp"

namespace hatang::publish {

namespace {

using core::PageText;
using core::Tone;

std::string_view tone_class(Tone tone) {
    switch (tone) {
    case Tone::good: return "good";
    case Tone::bad: return "bad";
    case Tone::doubt: return "doubt";
    case Tone::muted: return "muted";
    case Tone::plain: break;
    }
    return "";
}

std::string classes(PageText const& text, std::string_view more = "") {
    std::string all(more);
    auto const add = [&all](std::string_view word) {
        if (!word.empty()) {
            all += (all.empty() ? "" : " ");
            all += word;
        }
    };
    add(tone_class(text.tone));
    add(text.weight == core::Weight::strong ? "strong" : text.weight == core::Weight::small ? "small" : "");
    return all;
}

class HtmlPage {
public:
    HtmlPage(core::Page const& page, TextBuffer& out) : m_page(page), m_maps(draw_maps(page)), m_out(out) {}

    void write() {
        m_out.put("<!DOCTYPE html>\n<html lang=\"");
        m_out.put(m_page.language == core::Language::vi ? "vi" : "en");
        m_out.put("\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" "
                  "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        element("title", "", m_page.title);
        m_out.put("<style>\n");
        m_out.put(page_style::page);
        m_out.put("</style>\n</head>\n<body>\n<main>\n");
        element("h1", "", m_page.title);
        if (!m_page.subtitle.empty()) {
            element("p", "under", m_page.subtitle);
        }
        for (core::PageBlock const& block : m_page.blocks) {
            std::visit([this](auto const& each) { put(each); }, block);
        }
        element("footer", "", m_page.footer);
        m_out.put("</main>\n</body>\n</html>\n");
    }

private:
    void open(std::string_view name, std::string_view with) {
        m_out.put('<');
        m_out.put(name);
        if (!with.empty()) {
            m_out.put(" class=\"");
            m_out.put(with);
            m_out.put('"');
        }
        m_out.put('>');
    }
    void close(std::string_view name) {
        m_out.put("</");
        m_out.put(name);
        m_out.put(">\n");
    }
    void element(std::string_view name, std::string_view with, std::string_view text) {
        open(name, with);
        put_xml_text(m_out, text);
        close(name);
    }
    void element(std::string_view name, PageText const& text, std::string_view more = "") {
        open(name, classes(text, more));
        inner(text);
        close(name);
    }
    void inner(PageText const& text) {
        bool const link = is_web_link(text.link);
        if (link) {
            m_out.put("<a rel=\"noreferrer\" href=\"");
            put_xml_text(m_out, text.link);
            m_out.put("\">");
        }
        put_xml_text(m_out, text.text);
        m_out.put(link ? "</a>" : "");
    }

    void put(core::PageHeading const& heading) { element("h2", "", heading.text); }
    void put(core::PageParagraph const& paragraph) { element("p", paragraph.text); }
    void put(core::PageBanner const& banner) {
        open("div", "banner " + std::string(tone_class(banner.text.tone)));
        element("p", banner.text, "what");
        if (!banner.under.empty()) {
            element("p", "", banner.under);
        }
        close("div");
    }
    void put(core::PageList const& list) {
        m_out.put("<ul>\n");
        for (PageText const& item : list.items) {
            element("li", item);
        }
        close("ul");
    }
    void put(core::PageFacts const& facts) {
        m_out.put("<dl>\n");
        for (auto const& fact : facts.facts) {
            m_out.put("<div>");
            element("dt", "", fact.name);
            element("dd", fact.value);
            close("div");
        }
        close("dl");
    }
    void put(core::PageTable const& table) {
        m_out.put("<div class=\"wide\">\n<table>\n<thead><tr>\n");
        for (auto const& column : table.columns) {
            m_out.put("<th scope=\"col\">");
            put_xml_text(m_out, column.heading);
            close("th");
        }
        m_out.put("</tr></thead>\n<tbody>\n");
        for (auto const& row : table.rows) {
            m_out.put("<tr>\n");
            for (core::PageCell const& cell : row) {
                put(cell);
            }
            close("tr");
        }
        m_out.put("</tbody>\n</table>\n</div>\n");
    }
    void put(core::PageCell const& cell) {
        m_out.put("<td>");
        bool mark = cell.mark;
        for (PageText const& line : cell.lines) {
            element(mark ? "span" : "p", line, mark ? "mark" : "");
            mark = false;
        }
        close("td");
    }
    void put(core::PageMap const& map) {
        m_out.put("<figure>\n");
        MapDrawing const& drawing = m_maps[m_next_map++];
        put_svg_map(drawing, map.title, static_cast<int>(m_next_map), m_out);
        close("figure");
    }

    core::Page const& m_page;
    std::vector<MapDrawing> m_maps;
    std::size_t m_next_map = 0;
    TextBuffer& m_out;
};

} // namespace

void write_html(core::Page const& page, std::unique_ptr<ByteSink> sink) {
    TextBuffer out(std::move(sink));
    HtmlPage(page, out).write();
    out.finish();
}

} // namespace hatang::publish
