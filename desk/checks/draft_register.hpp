// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Takes what an import would store, and stores nothing: drafts and proposals are read like any other file.

#include "core/contracts/register_writer.hpp"

#include <memory>
#include <vector>

namespace hatang::desk {

struct DraftRecords {
    std::vector<core::PlaceRecord> places;
    std::vector<core::StationRecord> stations;
};

class DraftRegister final : public core::RegisterWriter {
public:
    std::unique_ptr<core::ChangeWriter> begin_change() override;
    DraftRecords records; ///< in the file's order
};

} // namespace hatang::desk
