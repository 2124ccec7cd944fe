// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the person who makes a letter says of it; empty = as the agency's file and the case have it.

#include "core/date.hpp"
#include "core/letters/letter.hpp"
#include "core/page/page_map.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct LetterRequest {
    core::LetterKind kind = core::LetterKind::correction;
    core::Date on{};
    std::string number; ///< left blank on paper when empty
    std::string symbol;
    std::string place;
    std::string signer;
    std::string signer_title;
    std::optional<std::string> authority; ///< is_sign_authority()
    std::vector<std::string> to;
    std::vector<std::string> items;      ///< what must be corrected; what is asked of the consulted body
    std::vector<std::string> conditions; ///< that go with an opinion or a permit
    std::string reason;                  ///< in place of the one of the decision
    std::optional<core::Date> due;
};

/// What the register adds.
struct LetterPlace {
    std::optional<core::PageMap> map;
    std::int64_t change = 0; ///< newest change number
};

} // namespace hatang::desk
