// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The commands that take the register out to the field and back.

#include "cli/command.hpp"

namespace hatang::cli {

/// In the order of the help; commands.cpp puts them into the one list.
std::vector<CommandEntry> field_commands();

std::unique_ptr<Command> make_export_field_pack();
std::unique_ptr<Command> make_export_route();
std::unique_ptr<Command> make_export_sites();
std::unique_ptr<Command> make_import_field_pack();
std::unique_ptr<Command> make_field_packs();
std::unique_ptr<Command> make_field_receipts();
std::unique_ptr<Command> make_field_conflicts();
std::unique_ptr<Command> make_field_resolve();

} // namespace hatang::cli
