// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/admin_writer.hpp"

#include "core/text/search_key.hpp"
#include "spatial/geometry.hpp"
#include "store/detail/gpkg_blob.hpp"

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

/// What a version says about a unit, in table order after the derived keys.
template <typename Sink> void visit_unit(Sink& sink, core::AdminUnit const& unit, std::string_view geom) {
    sink.required(core::to_string(unit.level));
    sink.required(unit.code);
    sink.required(unit.name);
    sink.required(unit.full_name);
    sink.text(unit.name_en);
    sink.text(unit.kind);
    sink.id(unit.parent);
    sink.text(unit.source);
    sink.text(unit.geometry_note);
    sink.blob(geom);
}

std::string unit_blob(core::AdminUnit const& unit) {
    return unit.geometry_wkb.empty() ? std::string()
                                     : area_blob(unit.geometry_wkb, spatial::box_of_wkb(unit.geometry_wkb));
}

/// The end of validity is no part of the identity: a unit that was open and now has an end has changed.
std::int64_t hash_of_unit(core::AdminUnit const& unit, std::string_view geom) {
    RowBytes bytes;
    ByteSink sink(bytes);
    sink.date(unit.valid_to);
    visit_unit(sink, unit, geom);
    return content_hash(bytes.view());
}

} // namespace

AdminWriter::AdminWriter(ChangeContext& context)
    : m_context(context), m_last_unit(context.connection.integer_of(sql::get_last_admin_unit)),
      m_last_fid(context.connection.integer_of(sql::get_last_admin_unit_fid)),
      m_last_succession(context.connection.integer_of(sql::get_last_succession_fid)) {}

std::optional<AdminWriter::Found> AdminWriter::find(core::AdminUnit const& unit) const {
    std::string const from = unit.valid_from ? core::format_iso(*unit.valid_from) : std::string();
    Reading row(m_context.connection.cached(sql::find_admin_unit));
    row->bind(1, core::to_string(unit.level)).bind(2, unit.code).bind(3, from);
    if (!row->step())
        return std::nullopt;
    return Found{row->integer(0), row->integer(1), row->integer(2), row->integer(3)};
}

core::AdminUnitId AdminWriter::put(core::AdminUnit const& unit, core::PutOutcome& outcome) {
    std::optional<Found> const found = find(unit);
    if (!found) {
        std::int64_t const id = add_identity(unit);
        add_version(unit, id, 1);
        outcome = core::PutOutcome::added;
        return core::AdminUnitId(id);
    }
    outcome = core::PutOutcome::unchanged;
    if (hash_of_unit(unit, unit_blob(unit)) != found->content_hash) {
        m_context.connection.cached(sql::close_admin_unit_version).bind(1, found->fid).bind(2, m_context.number).run();
        m_context.digest.closed(DigestTable::admin_unit_version, found->fid);
        add_version(unit, found->unit, found->version + 1);
        outcome = core::PutOutcome::changed;
    }
    return core::AdminUnitId(found->unit);
}

std::int64_t AdminWriter::add_identity(core::AdminUnit const& unit) {
    std::int64_t const id = ++m_last_unit;
    core::Uuid const uuid = m_context.uuids.next();
    auto const visit = [&](auto& sink) {
        sink.integer(id);
        sink.blob({reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()});
        sink.required(core::to_string(unit.level));
        sink.required(unit.code);
        sink.date(unit.valid_from);
        sink.integer(m_context.number);
    };
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement& insert = m_context.connection.cached(sql::insert_admin_unit);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    m_context.digest.added(DigestTable::admin_unit, bytes.view());
    return id;
}

void AdminWriter::add_version(core::AdminUnit const& unit, std::int64_t id, std::int64_t version) {
    std::int64_t const fid = ++m_last_fid;
    std::string const geom = unit_blob(unit);
    std::int64_t const hash = hash_of_unit(unit, geom);
    std::string const name_key = core::place_key(unit.name);
    std::string const full_name_key = core::place_key(unit.full_name);
    std::string const key = core::search_key(unit.code + " " + unit.full_name);
    auto const visit = [&](auto& sink) {
        sink.integer(fid);
        sink.integer(id);
        sink.integer(version);
        sink.date(unit.valid_from);
        sink.date(unit.valid_to);
        sink.integer(m_context.number);
        sink.integer(hash);
        sink.required(name_key);
        sink.required(full_name_key);
        sink.required(key);
        visit_unit(sink, unit, geom);
    };
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement& insert = m_context.connection.cached(sql::insert_admin_unit_version);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    m_context.digest.added(DigestTable::admin_unit_version, bytes.view());
    if (!unit.geometry_wkb.empty())
        m_rtree.add(fid, spatial::box_of_wkb(unit.geometry_wkb));
}

core::PutOutcome AdminWriter::put(core::Succession const& succession) {
    std::optional<std::int64_t> fid;
    std::int64_t version = 0;
    {
        Reading row(m_context.connection.cached(sql::find_succession));
        row->bind(1, succession.before.value()).bind(2, succession.after.value());
        if (row->step()) {
            fid = row->integer(0);
            version = row->integer(1);
            if (row->text(2) == core::to_string(succession.extent) && row->text(3) == core::format_iso(succession.on) &&
                row->text(4) == succession.basis)
                return core::PutOutcome::unchanged;
        }
    }
    if (fid) {
        m_context.connection.cached(sql::close_succession).bind(1, *fid).bind(2, m_context.number).run();
        m_context.digest.closed(DigestTable::admin_succession_version, *fid);
    }
    add_succession(succession, version + 1);
    return fid ? core::PutOutcome::changed : core::PutOutcome::added;
}

void AdminWriter::add_succession(core::Succession const& succession, std::int64_t version) {
    std::int64_t const fid = ++m_last_succession;
    auto const visit = [&](auto& sink) {
        sink.integer(fid);
        sink.integer(succession.before.value());
        sink.integer(succession.after.value());
        sink.integer(version);
        sink.integer(m_context.number);
        sink.required(core::to_string(succession.extent));
        sink.date(succession.on);
        sink.text(succession.basis);
    };
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement& insert = m_context.connection.cached(sql::insert_succession);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    m_context.digest.added(DigestTable::admin_succession_version, bytes.view());
}

} // namespace hatang::store
