// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A field pack leaves: the records of a scope into a package, and the register notes what left, to whom, as known at
/// which change. Complaints and the people behind them are never in it.

#include "core/contracts/field_packs.hpp"
#include "core/list/field_layer.hpp"
#include "desk/field/field_scope.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

struct PackOptions {
    FieldScopeWords scope;
    std::vector<std::string> layers; ///< names; empty = every one that has something in the scope
    std::string team;
    std::string actor;
    std::string file_name; ///< for the log
};

struct PackLayerCount {
    std::string layer;
    core::Words title;
    std::int64_t rows = 0;
};

struct PackResult {
    core::FieldPack pack;
    std::vector<PackLayerCount> layers;
    std::vector<std::string> left_out; ///< layers that --where cannot ask
};

struct PackParts {
    FieldScopeParts read;
    core::FieldRegister& packs;
};

/// The package is complete, then the change is committed, then the file appears: a pack that is anywhere is in the
/// register. \throws core::Error(usage) for unknown layers and conditions, (not_found) when nothing is in the scope.
PackResult export_pack(PackOptions const& options, PackParts const& parts, core::FieldPackageWriter& package);

/// The layers that may be asked for.
std::vector<std::string> field_layer_names();

} // namespace hatang::desk
