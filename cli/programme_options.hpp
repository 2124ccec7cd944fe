// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the commands of programmes have in common.

#include "cli/shared_options.hpp"
#include "desk/programmes/edit_programme.hpp"
#include "desk/programmes/programmes.hpp"
#include "store/register_file.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace hatang::cli {

/// --as-of, --known-at.
struct ProgrammeTimeOption {
    std::optional<core::Date> as_of;
    std::optional<std::int64_t> known_at;
    void describe(OptionTable& options);
    desk::ProgrammeTime time(Console const& console) const;
};

/// --register and --actor of what changes a programme.
struct ProgrammeDeskOption {
    RegisterOption register_file;
    ActorOption actor;
    void describe(OptionTable& options);
    desk::ProgrammeDesk desk(store::Register& reg, Console const& console) const;
};

struct Evidence {
    std::string name; ///< without folders
    std::string sha256;
};
/// \throws core::Error(not_found, io, invalid_data): not there, not readable, larger than 256 MB.
Evidence read_evidence(std::filesystem::path const& path);

} // namespace hatang::cli
