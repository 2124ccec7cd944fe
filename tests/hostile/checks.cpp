// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/checks.hpp"

#include "core/text/unicode.hpp"
#include "tests/hostile/corpus.hpp"
#include "tests/hostile/text_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace hatang::hostile {

namespace fs = std::filesystem;

namespace {

constexpr long kMaxKilobytes = 1'000'000;
constexpr int kInternal = 4;
/// Marks, embeddings, overrides and isolates that change the direction of the text after them.
constexpr std::array<std::string_view, 12> kTurning{"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
                                                    "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};

/// Cells of a CSV with quotes, in order; rows do not matter here.
std::vector<std::string> cells_of(std::string_view csv) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = csv.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; at < csv.size(); ++at) {
        char const c = csv[at];
        if (c == '"') {
            if (quoted && at + 1 < csv.size() && csv[at + 1] == '"') {
                cells.back() += '"';
                ++at;
            } else {
                quoted = !quoted;
            }
        } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

bool is_plain_number(std::string_view cell) {
    double value = 0.0;
    bool const plus = cell.size() > 1 && cell[0] == '+' && cell[1] >= '0' && cell[1] <= '9';
    cell.remove_prefix(plus ? 1 : 0); // from_chars takes none
    auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size();
}

bool begins_like_formula(std::string_view cell) {
    constexpr std::string_view kStarts = "=+-@\t\r";
    bool const wide = cell.substr(0, 3) == "\uFF1D" || cell.substr(0, 3) == "\uFF0B" || cell.substr(0, 3) == "\uFF0D" ||
                      cell.substr(0, 3) == "\uFF20";
    return wide || (!cell.empty() && kStarts.find(cell.front()) != std::string_view::npos && !is_plain_number(cell));
}

} // namespace

Listing list_folder(fs::path const& folder) {
    Listing listing;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        auto const name = entry.path().lexically_relative(folder).string();
        listing[name] = entry.is_symlink()        ? "-> " + fs::read_symlink(entry.path()).string()
                        : entry.is_regular_file() ? text_of_file(entry.path())
                                                  : "";
    }
    return listing;
}

Complaints changes(Listing const& before, Listing const& after, std::vector<std::string> const& allowed) {
    Complaints complaints;
    auto const may = [&](std::string const& name) {
        return std::find(allowed.begin(), allowed.end(), name) != allowed.end();
    };
    for (auto const& [name, content] : after) {
        auto const old = before.find(name);
        // an empty journal is what the register's journal mode leaves behind
        if (!may(name) && !(name == "so.gpkg-journal" && content.empty()) &&
            (old == before.end() || old->second != content)) {
            complaints.push_back((old == before.end() ? "wrote the file " : "changed the file ") + name);
        }
    }
    for (auto const& [name, content] : before) {
        if (!after.contains(name)) {
            complaints.push_back("removed the file " + name);
        }
    }
    return complaints;
}

Complaints check_end(WatchedRun const& run, std::string const& codes) {
    Complaints complaints;
    if (!run.ended) {
        return {"did not end by itself"};
    }
    if (run.signal != 0) {
        complaints.push_back("ended by signal " + std::to_string(run.signal));
    } else if (run.code == kInternal || codes.find(static_cast<char>('0' + run.code)) == std::string::npos) {
        complaints.push_back("exit code " + std::to_string(run.code) + ", expected " + codes);
    }
    if (run.peak_kilobytes > kMaxKilobytes) {
        complaints.push_back("took " + std::to_string(run.peak_kilobytes) + " kB of memory");
    }
    return complaints;
}

Complaints check_printable(std::string_view what, std::string_view text) {
    if (!core::is_valid_utf8(text)) {
        return {std::string(what) + " is not UTF-8"};
    }
    bool bad = false;
    for (std::size_t at = 0; at < text.size() && !bad; ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        bad = (c < 0x20 && c != '\n') || c == 0x7F || (c == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0);
    }
    for (std::string_view const turning : kTurning) {
        bad = bad || text.find(turning) != std::string_view::npos;
    }
    if (bad) {
        return {std::string(what) + " holds control or bidirectional characters"};
    }
    return {};
}

Complaints check_report(std::string_view csv) {
    std::string lines; // RFC 4180 ends them with CR LF
    for (std::size_t at = 0; at < csv.size(); ++at) {
        if (csv.substr(at, 2) != "\r\n") {
            lines += csv[at];
        }
    }
    Complaints complaints = check_printable("the report", lines);
    for (auto const& cell : cells_of(csv)) {
        if (begins_like_formula(cell)) {
            complaints.push_back("the report has a cell like a formula: " + cell.substr(0, 60));
        }
    }
    return complaints;
}

Complaints check_no_secret(std::string_view what, std::string_view text) {
    if (text.find(kSecret) == std::string_view::npos) {
        return {};
    }
    return {std::string(what) + " holds the canary's secret"};
}

} // namespace hatang::hostile
