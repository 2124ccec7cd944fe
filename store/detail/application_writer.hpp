// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases with their events, documents and permits, written.

#include "core/contracts/applications.hpp"
#include "store/detail/station_writer.hpp"

#include <map>
#include <string>

namespace hatang::store {

class ApplicationWriter final : public core::ApplicationWriter {
public:
    explicit ApplicationWriter(ChangeContext& context) : m_context(context) {}
    std::string submit(core::ApplicationRecord record, std::string_view pattern) override;
    void add_event(std::string_view code, core::ApplicationEvent const& event,
                   std::optional<std::int64_t> seen) override;
    void add_document(std::string_view code, core::ApplicationDocument document, std::string_view bytes) override;
    void add_permit(core::PermitEntry const& entry) override;
    void put_setting(std::string_view name, std::string_view value) override;

private:
    std::string next_code(std::string_view pattern);
    std::int64_t put_file(std::string_view bytes);

    ChangeContext& m_context;
    std::map<std::string, std::int64_t, std::less<>> m_last_number; ///< by pattern
};

} // namespace hatang::store
