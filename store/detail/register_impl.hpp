// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The parts of an open register.

#include "store/detail/admin_tables.hpp"
#include "store/detail/application_tables.hpp"
#include "store/detail/change.hpp"
#include "store/detail/complaint_tables.hpp"
#include "store/detail/field_tables.hpp"
#include "store/detail/place_tables.hpp"
#include "store/detail/site_merge_tables.hpp"
#include "store/detail/site_tables.hpp"
#include "store/register_file.hpp"

namespace hatang::store {

/// Fills what the caller left out with the system's clock.
Surroundings complete(Surroundings around);
/// Opens and checks an existing register of this program's schema; a hot journal is rolled back first.
std::unique_ptr<Connection> open_connection(std::filesystem::path const& path, OpenMode mode);
/// The same without the check of the schema number.
std::unique_ptr<Connection> open_any_schema(std::filesystem::path const& path, OpenMode mode);

struct Register::Impl final : core::RegisterWriter, core::FieldRegister {
    Impl(std::unique_ptr<Connection> opened, OpenMode opened_mode, Surroundings surroundings)
        : slot(std::move(opened)), mode(opened_mode), around(std::move(surroundings)) {}
    core::FieldPackReader const& field_packs() const override { return field_tables; }
    std::unique_ptr<core::FieldChange> begin_field_change() override { return std::make_unique<Change>(slot, around); }
    std::unique_ptr<core::ChangeWriter> begin_change() override { return std::make_unique<Change>(slot, around); }

    std::unique_ptr<Connection> slot;
    OpenMode mode;
    Surroundings around;
    AdminTables admin{slot};
    SiteTables sites{slot};
    PlaceTables places{slot};
    SiteMergeTables site_merges{slot};
    ApplicationTables applications{slot};
    ComplaintTables complaints{slot};
    FieldTables field_tables{slot};
};

} // namespace hatang::store
