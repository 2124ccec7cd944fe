// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rule_page.hpp"

#include "core/document/document.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace hatang::tests {

namespace {

constexpr std::array<std::string_view, 5> kRanks{"quyết định của địa phương – decision of a province",
                                                 "quy chuẩn, tiêu chuẩn – standard", "thông tư – circular",
                                                 "nghị định – decree", "luật – law"};

std::string in_cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) {
        text.insert(at, "\\");
    }
    return text;
}

std::string both(core::Words const& words) {
    return words.vi == words.en ? words.vi : words.vi + " – " + words.en;
}

std::string edge(std::optional<core::Date> const& maybe, std::optional<core::Date> const& surely) {
    if (!surely) {
        return maybe ? fmt::format("(? từ – from {})", core::format_iso(*maybe)) : "";
    }
    std::string const day = core::format_iso(*surely);
    return maybe && *maybe != *surely ? fmt::format("{} (? từ – from {})", day, core::format_iso(*maybe)) : day;
}

/// "2019-01-01 (? from 2018-02-10) .. 2031-01-01": the end is the first day without it.
std::string days(rules::Period const& period) {
    std::string const end = edge(period.to_earliest, period.to);
    return edge(period.earliest, period.from) + (end.empty() ? " .." : " .. " + end);
}

std::string flow(core::Document const& node) {
    switch (node.kind) {
    case core::Document::Kind::null: return "null";
    case core::Document::Kind::scalar: return node.quoted ? "\"" + node.text + "\"" : node.text;
    case core::Document::Kind::list: {
        std::vector<std::string> items;
        for (core::Document const& each : node.items) {
            items.push_back(flow(each));
        }
        return fmt::format("[{}]", fmt::join(items, ", "));
    }
    case core::Document::Kind::map: break;
    }
    std::vector<std::string> members;
    for (auto const& [key, value] : node.members) {
        members.push_back(key + ": " + flow(value));
    }
    return fmt::format("{{{}}}", fmt::join(members, ", "));
}

/// A line for each parameter; lists of maps a line for each item.
std::string parameters(core::Document const& rule) {
    core::Document const* const given = rule.find("parameters");
    if (given == nullptr) {
        return {};
    }
    std::string text = "\n```yaml\n";
    for (auto const& [key, value] : given->members) {
        bool const rows = value.kind == core::Document::Kind::list && !value.items.empty() &&
                          value.items.front().kind == core::Document::Kind::map;
        bool const words = value.find("vi") != nullptr && value.find("en") != nullptr;
        text += key + ":" + (rows || words ? "" : " " + flow(value)) + "\n";
        for (core::DocumentMember const& member : words ? value.members : std::vector<core::DocumentMember>{}) {
            text += "  " + member.first + ": " + flow(member.second) + "\n";
        }
        for (core::Document const& item : rows ? value.items : std::vector<core::Document>{}) {
            text += "  - " + flow(item) + "\n";
        }
    }
    return text + "```\n";
}

void add_row(std::string& page, std::string_view name, std::string const& value) {
    if (!value.empty()) {
        page += fmt::format("| {} | {} |\n", name, in_cell(value));
    }
}

std::string subjects_of(rules::Rule const& rule) {
    std::vector<std::string> names;
    for (rules::SubjectKind const kind : rule.subjects) {
        names.push_back(both(label(kind)));
    }
    return fmt::format("{}", fmt::join(names, "; "));
}

std::string_view severity_of(rules::Rule const& rule) {
    switch (rule.severity) {
    case rules::RuleSeverity::info: return "để biết – to be known";
    case rules::RuleSeverity::warning: return "cán bộ phải xem – an officer looks";
    case rules::RuleSeverity::violation: return "vi phạm – violation";
    }
    return "";
}

std::string_view verification_of(rules::Basis const& basis) {
    return basis.verification == rules::Verification::source_seen ? "đã thấy nguồn – source seen"
                                                                  : "chưa kiểm chứng – unverified";
}

std::string section(rules::Pack const& pack, rules::Rule const& rule, core::Document const& written) {
    std::string page = fmt::format("\n## {}\n\n*{}*\n\n", rule.title.vi, rule.title.en);
    if (!rule.basis.quote.empty()) {
        page += "> " + rule.basis.quote + "\n\n";
    }
    page += "| | |\n|---|---|\n";
    add_row(page, "mã – id", "`" + rule.id + "`");
    add_row(page, "loại – kind", fmt::format("[{0}](../{0}.md)", rule.kind));
    add_row(page, "điều – article", rule.basis.article);
    add_row(page, "văn bản – instrument", rule.basis.instrument == pack.instrument ? "" : rule.basis.instrument);
    add_row(page, "phiếu sự kiện – fact", rule.basis.fact);
    add_row(page, "nguồn – source", rule.basis.source);
    add_row(page, "kiểm chứng – verification", std::string(verification_of(rule.basis)));
    add_row(page, "hiệu lực – in force", days(rule.period) == days(pack.period) ? "" : days(rule.period));
    add_row(page, "mức – severity", std::string(severity_of(rule)));
    add_row(page, "đối tượng – for", subjects_of(rule));
    add_row(page, "áp dụng khi – applies", rule.applies.empty() ? "luôn luôn – always" : "`" + rule.applies + "`");
    return page + parameters(written);
}

} // namespace

std::string rule_page(rules::Rulebook const& rulebook, rules::Pack const& pack, std::string const& text) {
    core::Document const document = core::parse_document(text, pack.file);
    std::string page = fmt::format("# {}\n\n*{}*\n\n", pack.title.vi, pack.title.en);
    page += fmt::format("<!-- Written from data/rules/{}; CONTRIBUTING.md says how. -->\n\n", pack.file);
    page += "| | |\n|---|---|\n";
    add_row(page, "gói – pack", fmt::format("`{}`, phiên bản – version {}", pack.id, pack.version));
    add_row(page, "văn bản – instrument", pack.instrument);
    add_row(page, "cấp – rank", std::string(kRanks.at(static_cast<std::size_t>(pack.rank) - 1)));
    add_row(page, "hiệu lực – in force", days(rulebook.period_of(pack)));
    add_row(page, "mã tỉnh – provinces",
            pack.provinces.empty() ? "cả nước – whole country" : fmt::format("{}", fmt::join(pack.provinces, ", ")));
    add_row(page, "thay thế – replaces", fmt::format("{}", fmt::join(pack.replaces, ", ")));
    add_row(page, "nguồn – sources", fmt::format("{}", fmt::join(pack.sources, " ; ")));
    add_row(page, "chưa thấy – not seen", pack.incomplete.empty() ? "" : both(pack.incomplete));
    core::Document const* const written = document.find("rules");
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
        page += section(pack, pack.rules[i], written->items.at(i));
    }
    return page;
}

std::string rule_pages_index(rules::Rulebook const& rulebook) {
    std::string page =
        "# Các gói quy tắc – Rule packs\n\n"
        "<!-- Written from data/rules; CONTRIBUTING.md says how. -->\n\n"
        "`..` là thời hạn hiệu lực; ngày cuối là ngày đầu tiên không còn hiệu lực; `?` là khoảng chưa rõ.\n"
        "*The day after `..` is the first one without the pack; `?` marks days of which nobody can say.*\n\n"
        "| gói – pack | văn bản – instrument | tỉnh – province | hiệu lực – in force | rules |\n"
        "|---|---|---|---|---|\n";
    for (rules::Pack const& pack : rulebook.packs()) {
        page += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} | {4} |\n", pack.id, in_cell(pack.instrument),
                            pack.provinces.empty() ? "–" : fmt::format("{}", fmt::join(pack.provinces, ", ")),
                            days(rulebook.period_of(pack)), pack.rules.size());
    }
    return page;
}

} // namespace hatang::tests
