// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases and their events, read and written.

#include "core/contracts/applications.hpp"
#include "store/detail/sqlite.hpp"
#include "store/detail/station_writer.hpp"

#include <memory>

namespace hatang::store {

class ApplicationTables final : public core::ApplicationReader {
public:
    explicit ApplicationTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::ApplicationRow> applications(std::optional<std::string> const& code) const override;
    std::vector<core::ApplicationEvent> application_events(std::string_view code) const override;

private:
    std::unique_ptr<Connection> const& m_slot;
};

class ApplicationWriter final : public core::ApplicationWriter {
public:
    explicit ApplicationWriter(ChangeContext& context) : m_context(context) {}
    std::string submit(core::ApplicationRecord record) override;
    void add_event(std::string_view code, core::ApplicationEvent const& event,
                   std::optional<std::int64_t> seen) override;

private:
    std::string next_code(core::Date filed_on);
    ChangeContext& m_context;
};

} // namespace hatang::store
