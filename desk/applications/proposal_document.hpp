// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A proposal as a document that read_applications() reads back: what the register keeps of a case.

#include "rules/attributes.hpp"
#include "rules/subject.hpp"

#include <string>

namespace hatang::desk {

/// JSON in one line, keys in the order of the attributes; derived ones are left out. The position is WGS 84 and
/// exact, and same_as names the sites that are this thing itself: read back, it is judged the same.
std::string proposal_document(rules::Subject const& subject, rules::Attributes const& attributes);

} // namespace hatang::desk
