// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases with their events, documents and permits, read.

#include "core/contracts/applications.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class ApplicationTables final : public core::ApplicationReader {
public:
    explicit ApplicationTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::ApplicationRow> applications(std::optional<std::string> const& code) const override;
    std::vector<core::ApplicationEvent> application_events(std::string_view code) const override;
    std::vector<core::ApplicationDocument> documents(std::string_view code) const override;
    std::string document_bytes(std::string_view code, std::int64_t number) const override;
    std::vector<core::PermitEntry> permits(std::optional<std::string> const& code) const override;
    std::optional<std::string> setting(std::string_view name) const override;

private:
    std::unique_ptr<Connection> const& m_slot;
};

/// \throws core::Error(not_found)
std::int64_t require_application(Connection& connection, std::string_view code);
/// Those of one case, or of all: with the case before each of them.
std::vector<std::pair<std::int64_t, core::ApplicationEvent>>
read_application_events(Connection& connection, std::optional<std::int64_t> fid, bool with_data);

} // namespace hatang::store
