// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Names of administrative units taken apart and made comparable. Lists, official texts and people write the same
/// place differently: Hoà/Hòa, Ga Ri/Gari, Ch'ơm/Ch’ơm, "Hòa Tú II"/"Hòa Tú 2", "NT Lệ Ninh"/"Nông trường Lệ Ninh".

#include <cstddef>
#include <string>
#include <string_view>

namespace hatang::desk {

struct KindAndName {
    std::string kind; ///< "Phường", "Xã", "Thành phố" … spelled out; empty when the text has none
    std::string name; ///< the rest: "Hải Châu", "8"
};

/// "phường Hải Châu" → {"Phường", "Hải Châu"}; "TP. Hồ Chí Minh" → {"Thành phố", "Hồ Chí Minh"}; the kind may be
/// written without marks or by its usual abbreviation. A text that is only a kind is a name.
KindAndName split_kind(std::string_view full_name);

/// Keys under which the name (without kind) joins: marks count in exact, not in loose.
struct NameKeys {
    std::string exact;
    std::string loose;
    bool operator==(NameKeys const&) const = default;
};
NameKeys name_keys(std::string_view name);

/// Insertions, deletions and substitutions of bytes between two keys; stops counting at \p limit + 1.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

} // namespace hatang::desk
