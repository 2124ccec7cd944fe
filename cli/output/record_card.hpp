// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Records as "label: value" lines, one record after the other; for the `show` commands.

#include "cli/console.hpp"
#include "core/list/list.hpp"

#include <memory>

namespace hatang::cli {

/// Empty cells are left out. \p console outlives the writer.
std::unique_ptr<core::ListWriter> make_record_card(Console& console);

} // namespace hatang::cli
