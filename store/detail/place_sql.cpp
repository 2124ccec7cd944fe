// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_sql.hpp"

#include <memory>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string with_stem(std::string_view text, std::string_view stem) {
    std::string out;
    // the first line is a comment for people
    for (char const c : text.substr(text.find('\n') + 1)) {
        if (c == '@')
            out += stem;
        else
            out.push_back(c);
    }
    return out;
}

std::string insert_statement(std::string_view stem, std::vector<std::string> const& columns, int keys) {
    std::string names =
        "fid, " + std::string(stem) + "_id, uuid, version, valid_from, valid_to, change_from, content_hash";
    auto count = static_cast<std::size_t>(VersionHead::kColumns) + columns.size();
    if (keys == 1) {
        names += ", search_key";
        ++count;
    }
    for (auto const& column : columns)
        names += ", " + column;
    std::string parameters;
    for (std::size_t index = 1; index <= count; ++index)
        parameters += (index == 1 ? "?" : ", ?") + std::to_string(index);
    std::string text = with_stem(sql::insert_place, stem);
    text.replace(text.find("(?)"), 3, "(" + parameters + ")");
    text.replace(text.find('#'), 1, names);
    return text;
}

/// In the order of visit_place().
std::vector<std::string> place_columns(core::PlaceKindInfo const& info) {
    std::vector<std::string> columns{"code", "owner_key", "name"};
    auto const add_fields = [&](bool added) {
        for (auto const& field : info.fields) {
            if (field.added != added)
                continue;
            columns.emplace_back(field.name);
            if (field.type == core::PlaceFieldType::code)
                columns.push_back(std::string(field.name) + "_raw");
        }
    };
    add_fields(false);
    for (auto const* column : {"address", "ward_written", "district_written", "province_written", "accuracy_m",
                               "submitted_first", "submitted_second", "submitted_epsg", "submitted_note", "commune_id",
                               "commune_then_id", "district_then_id", "then_basis", "field_extra", "geom"})
        columns.emplace_back(column);
    add_fields(true);
    return columns;
}

std::vector<std::string> person_columns(core::PlaceKindInfo const& info) {
    std::vector<std::string> columns;
    for (auto const& field : info.persons)
        columns.emplace_back(field.name);
    columns.emplace_back("field_extra");
    return columns;
}

struct AllTables {
    AllTables() {
        auto digest = static_cast<std::uint8_t>(kFirstPlaceTable);
        for (auto const kind : core::kPlaceKinds) {
            auto const& info = core::place_kind(kind);
            places.push_back(
                std::make_unique<PlaceSql>(info.name, static_cast<DigestTable>(digest++), place_columns(info), 1));
        }
        for (auto const kind : core::kPlaceKinds) {
            auto const& info = core::place_kind(kind);
            persons.push_back(info.persons.empty() ? nullptr
                                                   : std::make_unique<PlaceSql>(std::string(info.name) + "_person",
                                                                                static_cast<DigestTable>(digest++),
                                                                                person_columns(info), 0));
        }
    }
    std::vector<std::unique_ptr<PlaceSql>> places;
    std::vector<std::unique_ptr<PlaceSql>> persons;
};

AllTables const& all_tables() {
    static AllTables const kTables;
    return kTables;
}

} // namespace

PlaceSql::PlaceSql(std::string_view of, DigestTable table, std::vector<std::string> content, int keys)
    : stem(of), digest(table), columns(std::move(content)), insert(insert_statement(of, columns, keys)),
      close(with_stem(sql::close_place, of)), get(with_stem(sql::get_place_version, of)),
      known(with_stem(sql::list_known_place_versions, of)), last_fid(with_stem(sql::get_last_place_fid, of)),
      last_entity(with_stem(sql::get_last_place, of)), last_version(with_stem(sql::get_last_place_version_number, of)),
      find(with_stem(keys == 1 ? sql::find_open_place : sql::find_open_person, of)),
      has_before(with_stem(sql::has_place_before, of)), list_open(with_stem(sql::list_open_places, of)),
      list_uuids(with_stem(sql::list_place_uuids, of)), read(with_stem(sql::read_place, of)),
      rtree_insert(with_stem(sql::insert_place_rtree, of)), rtree_list(with_stem(sql::list_place_rtree, of)),
      rtree_clear(with_stem(sql::clear_place_rtree, of)), rtree_count(with_stem(sql::count_place_rtree, of)),
      rtree_node(with_stem(sql::insert_place_rtree_node, of)),
      rtree_rowid(with_stem(sql::insert_place_rtree_rowid, of)),
      rtree_parent(with_stem(sql::insert_place_rtree_parent, of)),
      rtree_node_size(with_stem(sql::get_place_rtree_node_size, of)),
      rtree_check(with_stem(sql::check_place_rtree, of)),
      version{digest, insert, close, get, known, last_fid, last_entity, last_version, keys},
      rtree{rtree_insert, rtree_list,  rtree_clear,  rtree_count,
            rtree_node,   rtree_rowid, rtree_parent, rtree_node_size} {}

PlaceSql const& place_sql(core::PlaceKind kind) {
    return *all_tables().places[static_cast<std::size_t>(kind)];
}

PlaceSql const* person_sql(core::PlaceKind kind) {
    return all_tables().persons[static_cast<std::size_t>(kind)].get();
}

std::string_view read_place_statement(DigestTable table) {
    for (auto const* part : {&all_tables().places, &all_tables().persons})
        for (auto const& each : *part)
            if (each && each->digest == table)
                return each->read;
    throw core::internal_error("no such table of places");
}

} // namespace hatang::store
