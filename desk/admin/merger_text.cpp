// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/merger_text.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/admin/admin_names.hpp"

#include <utility>

namespace hatang::desk {
namespace {

std::vector<std::string> split_outside_brackets(std::string_view text) {
    std::vector<std::string> pieces;
    int depth = 0;
    std::string piece;
    for (char const c : text) {
        depth += c == '(' ? 1 : 0;
        depth -= c == ')' && depth > 0 ? 1 : 0;
        if ((c == ',' || c == ';') && depth == 0) {
            pieces.push_back(std::exchange(piece, {}));
        } else {
            piece += c;
        }
    }
    pieces.push_back(piece);
    return pieces;
}

bool is_district_kind(std::string_view kind) {
    return kind == "Quận" || kind == "Huyện" || kind == "Thị xã" || kind == "Thành phố";
}

/// "huyện Châu Thành, tỉnh Bến Tre" or "thuộc huyện Đăk Hà".
void read_place_note(std::string_view note, MergerMember& member) {
    constexpr std::string_view kBelongingTo = "thuộc ";
    if (note.starts_with(kBelongingTo)) {
        note.remove_prefix(kBelongingTo.size());
    }
    for (auto const& piece : split_outside_brackets(note)) {
        auto const kind = split_kind(piece).kind;
        if (kind == "Tỉnh" || (kind == "Thành phố" && !member.district.empty())) {
            member.province = core::clean_text(piece);
        } else if (is_district_kind(kind) && member.district.empty()) {
            member.district = core::clean_text(piece);
        }
    }
}

void read_note(std::string_view note, MergerMember& member) {
    auto const key = " " + core::search_key(note) + " ";
    if (key.find(" phan ") == std::string::npos) {
        read_place_note(note, member);
        return;
    }
    member.part_note += member.part_note.empty() ? "" : "; ";
    member.part_note += note;
    member.is_remainder = member.is_remainder || key.find(" con lai ") != std::string::npos;
}

MergerMember read_member(std::string const& written) {
    MergerMember member;
    member.written = written;
    std::string base;
    std::string note;
    int depth = 0;
    for (char const c : written) {
        if (c == '(' && ++depth == 1) {
            continue;
        }
        if (c == ')' && depth > 0 && --depth == 0) {
            read_note(core::clean_text(std::exchange(note, {})), member);
            continue;
        }
        (depth > 0 ? note : base) += c;
    }
    if (!note.empty()) {
        read_note(core::clean_text(note), member);
    }
    member.is_unchanged = core::search_key(base) == "giu nguyen";
    auto parts = split_kind(base);
    member.kind = std::move(parts.kind);
    member.name = std::move(parts.name);
    return member;
}

} // namespace

std::vector<MergerMember> parse_merger_text(std::string_view text) {
    std::vector<MergerMember> members;
    for (auto const& piece : split_outside_brackets(text)) {
        auto const written = core::clean_text(piece);
        if (!written.empty()) {
            members.push_back(read_member(written));
        }
    }
    return members;
}

} // namespace hatang::desk
