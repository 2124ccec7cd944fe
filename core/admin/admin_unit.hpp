// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Administrative units of Viet Nam with their dates. A code means something only with a date: codes are re-used
/// (20242 was Phường Phước Ninh until 2025-06-30 and is Phường Hải Châu since). Districts ended on 2025-07-01.

#include "core/date.hpp"
#include "core/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

enum class AdminLevel { province, district, commune };

constexpr std::string_view to_string(AdminLevel level) {
    switch (level) {
    case AdminLevel::province: return "province";
    case AdminLevel::district: return "district";
    case AdminLevel::commune: return "commune";
    }
    return "";
}

/// The day on which districts ended and the merged communes and provinces began
/// (Resolutions 202/2025/QH15 and 203/2025/QH15; two-level local government).
inline constexpr Date kTwoLevelGovernment{std::chrono::year{2025}, std::chrono::month{7}, std::chrono::day{1}};

struct AdminUnit {
    std::optional<AdminUnitId> id; ///< set once stored
    AdminLevel level = AdminLevel::commune;
    std::string code;                  ///< official code: province 2 digits, district 3, commune 5
    std::string name;                  ///< without its kind: "Hải Châu"
    std::string full_name;             ///< "Phường Hải Châu", NFC
    std::string name_en;               ///< may be empty
    std::string kind;                  ///< "Phường", "Xã", "Quận", "Thành phố" … as in full_name
    std::optional<AdminUnitId> parent; ///< commune → district before 2025-07-01, → province since; district → province
    std::optional<Date> valid_from;    ///< first day; none = before the sources begin
    std::optional<Date> valid_to;      ///< first day on which it is no more; none = still there
    std::string source;                ///< file and row it came from
    std::string geometry_wkb;          ///< (Multi)Polygon, WGS 84, little-endian WKB; empty = no outline
    std::string geometry_note;         ///< "simplified", "2009 outline", "approximate"; empty = as published
};

enum class SuccessionExtent { whole, part, remainder };

constexpr std::string_view to_string(SuccessionExtent extent) {
    switch (extent) {
    case SuccessionExtent::whole: return "whole";
    case SuccessionExtent::part: return "part";
    case SuccessionExtent::remainder: return "remainder";
    }
    return "";
}

/// Old unit → new unit, many to many. `part`: the old unit also went elsewhere; `remainder`: the text says
/// "phần còn lại sau khi sáp nhập vào …".
struct Succession {
    AdminUnitId before;
    AdminUnitId after;
    SuccessionExtent extent = SuccessionExtent::whole;
    Date on = kTwoLevelGovernment;
    std::string basis; ///< the official words, or the table it was taken from
};

} // namespace hatang::core
