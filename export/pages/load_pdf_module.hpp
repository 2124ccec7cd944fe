// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Loads hatang-pdf.so when something is to be drawn: its libraries would cost every start of the program 15 ms.

#include <filesystem>

namespace hatang::publish {

/// A function of the module. \p module: where it is; empty = beside this program, or in ../libexec/hatang.
/// \throws core::Error(io) when it cannot be loaded.
void* pdf_function(std::filesystem::path const& module, char const* name);

} // namespace hatang::publish
