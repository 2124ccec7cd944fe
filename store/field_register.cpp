// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/field_register.hpp"

#include "store/detail/register_impl.hpp"

namespace hatang::store {

namespace {

/// The tables with a connection of their own.
struct OwnConnection {
    std::unique_ptr<Connection> slot;
};
class FieldFile final : OwnConnection, public FieldTables {
public:
    explicit FieldFile(std::unique_ptr<Connection> opened)
        : OwnConnection{std::move(opened)}, FieldTables(OwnConnection::slot) {}
};

} // namespace

std::unique_ptr<core::FieldPackReader> read_field_packs(std::filesystem::path const& path) {
    return std::make_unique<FieldFile>(open_connection(path, OpenMode::read));
}

core::FieldRegister& field_register(Register& reg) {
    return dynamic_cast<Register::Impl&>(reg.writer());
}

} // namespace hatang::store
