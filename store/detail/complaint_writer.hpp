// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the complaints desk keeps, written.

#include "core/contracts/complaints.hpp"
#include "store/detail/station_writer.hpp"

namespace hatang::store {

class ComplaintWriter final : public core::ComplaintWriter {
public:
    explicit ComplaintWriter(ChangeContext& context) : m_context(context) {}
    std::string next_code(std::string_view series, int year) override;
    void open(core::ComplaintCase const& subject) override;
    void add_event(std::string_view code, core::ComplaintEvent const& event) override;
    void add_file(std::string_view code, core::ComplaintFile const& file, std::string_view content) override;
    void add_fix(core::AddressFix const& fix) override;
    std::string add_inspection(core::InspectionRecord record) override;
    std::string put_violation(core::ViolationRecord record) override;

private:
    std::int64_t require_case(std::string_view code) const;
    ChangeContext& m_context;
};

} // namespace hatang::store
