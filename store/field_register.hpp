// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The register as the field desk needs it: packs, receipts, conflicts.

#include "core/contracts/field_packs.hpp"
#include "store/register_file.hpp"

#include <filesystem>
#include <memory>

namespace hatang::store {

/// For questions only. \throws core::Error like open_read().
std::unique_ptr<core::FieldPackReader> read_field_packs(std::filesystem::path const& path);
/// Lives as long as \p reg. \throws core::Error(usage) when it was opened for reading.
core::FieldRegister& field_register(Register& reg);

} // namespace hatang::store
