// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_merge_writer.hpp"

#include "store/detail/site_merge_tables.hpp"

#include <fmt/format.h>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string code_of(VersionTable::Open const& site) {
    auto const* const code = std::get_if<std::string>(&site.body.content[kSiteCode]);
    return code != nullptr ? *code : std::string();
}

/// A day in the past of what is known now would cut versions that later ones rest on.
void require_not_before(core::Date on, std::optional<core::Date> begins, std::string const& site) {
    if (!begins || on >= *begins)
        return;
    throw core::conflict_error(
        {fmt::format("ngày {} có trước ngày {} là ngày bắt đầu trạng thái hiện có của vị trí '{}'",
                     core::format_vietnamese(on), core::format_vietnamese(*begins), site),
         fmt::format("{} lies before {}, the day on which the present state of site '{}' begins", core::format_iso(on),
                     core::format_iso(*begins), site)},
        {"chọn ngày khác bằng --on; xem 'hatang sites history " + site + "'",
         "choose another day with --on; see 'hatang sites history " + site + "'"});
}

} // namespace

std::vector<core::StructureId> SiteMergeWriter::structures_of(core::SiteId site) {
    std::vector<core::StructureId> structures;
    Reading row(m_context.connection.cached(sql::list_structures_of_site));
    row->bind(1, site.value());
    while (row->step())
        structures.emplace_back(row->integer(0));
    return structures;
}

void SiteMergeWriter::move(core::StructureId structure, core::SiteId to, core::Date on) {
    auto& structures = m_stations.structures();
    auto open = structures.open_version(structure.value());
    open.body.content[kStructureSite] = to.value();
    structures.put(structure.value(), on, open.body);
}

void SiteMergeWriter::merge(core::SiteDecision const& decision) {
    auto& sites = m_stations.sites();
    for (auto const id : {decision.site, decision.other}) {
        auto const open = sites.open_version(id.value());
        require_not_before(decision.on, open.head.valid_from, code_of(open));
    }
    std::string const code = code_of(sites.open_version(decision.site.value()));
    auto const structures = structures_of(decision.site);
    for (auto const structure : structures) {
        require_not_before(decision.on, m_stations.structures().open_version(structure.value()).head.valid_from, code);
        move(structure, decision.other, decision.on);
    }
    sites.end(decision.site.value(), decision.on);
    note(core::SiteEventKind::merged, decision);
}

std::int64_t SiteMergeWriter::last_version(core::SiteId site) {
    Reading row(m_context.connection.cached(sql::get_last_site_version));
    row->bind(1, site.value());
    if (!row->step())
        throw core::internal_error("a site without versions cannot stand again");
    return row->integer(0);
}

void SiteMergeWriter::split(core::SiteDecision const& decision, std::vector<core::StructureId> const& structures) {
    auto& sites = m_stations.sites();
    auto const other = sites.open_version(decision.other.value());
    require_not_before(decision.on, other.head.valid_from, code_of(other));
    for (auto const structure : structures)
        require_not_before(decision.on, m_stations.structures().open_version(structure.value()).head.valid_from,
                           code_of(other));
    if (!sites.has_open_version(decision.site.value()))
        sites.resume(decision.site.value(), decision.on, last_version(decision.site));
    for (auto const structure : structures)
        move(structure, decision.site, decision.on);
    note(core::SiteEventKind::split, decision);
}

void SiteMergeWriter::keep_apart(core::SiteDecision const& decision) {
    note(core::SiteEventKind::kept_apart, decision);
}

core::SiteId SiteMergeWriter::first_site(core::StructureId structure) {
    Reading row(m_context.connection.cached(sql::get_first_site_of_structure));
    row->bind(1, structure.value());
    if (!row->step())
        throw core::not_found_error(core::same_words("no structure " + std::to_string(structure.value())));
    return core::SiteId(row->integer(0));
}

void SiteMergeWriter::note(core::SiteEventKind kind, core::SiteDecision const& decision) {
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_site_event) + 1;
    auto const visit = [&](auto& sink) {
        sink.integer(fid);
        sink.integer(decision.site.value());
        sink.integer(m_context.number);
        sink.required(to_string(kind));
        sink.date(decision.on);
        sink.integer(decision.other.value());
        sink.length(decision.distance);
        sink.required(decision.reason);
    };
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement insert = m_context.connection.prepare(sql::insert_site_event);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    m_context.digest.added(DigestTable::site_event, bytes.view());
}

} // namespace hatang::store
