// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Files that come with the steps of a case: kept in the register with their hash, taken out by number.

#include "core/contracts/register_writer.hpp"
#include "rules/rulebook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// A paper as it was handed in. Without bytes it was seen on paper only.
struct PaperFile {
    std::string kind; ///< paper of the workflow, or document of a dossier rule
    std::string name; ///< file name without folders; empty: no file
    std::string bytes;
    std::string source; ///< who handed it in
};

/// From the first bytes, then from the name; "application/octet-stream" when neither tells.
std::string media_type_of(std::string_view name, std::string_view bytes);

struct KnownPaper {
    std::string kind;
    core::Words title;
};
/// Papers of the workflow, then documents that the dossier rules of \p rulebook ask for.
std::vector<KnownPaper> known_papers(rules::Rulebook const& rulebook);
/// \throws core::Error(usage) for a kind that neither the workflow nor a dossier rule knows.
void check_paper_kinds(std::vector<PaperFile> const& files, rules::Rulebook const& rulebook);

/// Those with a file, to the case's last event. \throws core::Error(usage) for an empty or too large one.
void attach_files(core::ApplicationWriter& writer, std::string const& code, std::vector<PaperFile> const& files);

} // namespace hatang::desk
