// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the complaints desk keeps, read.

#include "core/contracts/complaints.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class ComplaintTables final : public core::ComplaintReader {
public:
    explicit ComplaintTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::ComplaintCaseRow> cases(std::optional<std::string> const& code) const override;
    std::vector<std::pair<std::string, std::string>> persons(std::string_view code) const override;
    std::vector<core::ComplaintFile> files(std::string_view code) const override;
    std::string file_content(std::string_view code, std::string_view sha256) const override;
    std::vector<core::AddressFix> fixes() const override;
    std::vector<core::InspectionRecord> inspections() const override;
    std::vector<core::ViolationRecord> violations() const override;

private:
    std::unique_ptr<Connection> const& m_slot;
};

} // namespace hatang::store
