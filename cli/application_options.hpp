// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Options that every step of a case has.

#include "cli/dem_option.hpp"
#include "cli/open_register.hpp"
#include "cli/rulebook_option.hpp"
#include "desk/applications/take_step.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::cli {

/// --register, --actor: who changes which register.
struct CaseOptions {
    RegisterOption register_file;
    ActorOption actor;
    void describe(OptionTable& options) {
        register_file.describe(options);
        actor.describe(options);
    }
    desk::Desk desk(store::Register& reg, Console const& console) const {
        return {reg.applications(), reg.writer(), actor.name(console), today(console)};
    }
};

/// --paper KIND=FILE, repeatable; KIND alone: seen on paper, no file is kept.
struct PaperOption {
    std::vector<std::string> papers;
    void describe(OptionTable& options);
    /// \p source: who handed them in. \throws core::Error(usage, not_found, io)
    std::vector<desk::PaperFile> read(std::string const& source) const;
};

/// A whole file of at most core::kDocumentFileBytes as a document. \throws core::Error
desk::PaperFile read_paper(std::string const& kind, std::string const& path, std::string const& source);

/// --seen N
struct SeenOption {
    std::optional<std::int64_t> version;
    void describe(OptionTable& options);
};

} // namespace hatang::cli
