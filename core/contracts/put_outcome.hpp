// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What putting a record into the register did.

namespace hatang::core {

enum class PutOutcome { added, changed, unchanged };

} // namespace hatang::core
