// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The official wording of what a new commune was made of ("trước sáp nhập"), taken apart:
/// "Xã Hòa Bắc, Phường Hòa Hiệp Bắc, Xã Hòa Liên (phần còn lại sau khi sáp nhập vào phường Hải Vân)".

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct MergerMember {
    std::string written; ///< the member as it stands in the text
    std::string kind;    ///< "Phường", "Huyện" …; empty when not written
    std::string name;
    std::string district;  ///< "huyện Châu Thành" from its brackets, or empty
    std::string province;  ///< "tỉnh Bến Tre" from its brackets, or empty
    std::string part_note; ///< "phần còn lại …", "một phần", or empty
    bool is_remainder = false;
    bool is_unchanged = false; ///< "giữ nguyên": the commune goes on under its name
};

/// Splits at commas outside brackets. Never fails; a member that is not understood keeps its words in name.
std::vector<MergerMember> parse_merger_text(std::string_view text);

} // namespace hatang::desk
