// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// For whoever has to give a sink and does not ask what is wrong.

#include "core/finding.hpp"

namespace hatang::core {

class NoFindings final : public FindingSink {
public:
    void add(Finding) override {}
};

} // namespace hatang::core
