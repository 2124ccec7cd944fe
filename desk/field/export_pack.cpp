// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/export_pack.hpp"

#include "core/admin/admin_unit.hpp"
#include "core/cql2/filter.hpp"
#include "core/error.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::PlaceKind;

/// What stands in a layer, gathered before anything is written: a layer without rows is left out unless asked for.
struct Gathered {
    PlaceKind kind;
    std::vector<core::PlaceRow> rows;
};

void grow(std::optional<core::GeoBox>& view, std::string_view wkb) {
    if (wkb.empty()) {
        return;
    }
    auto const box = spatial::box_of_wkb(wkb);
    view = view ? core::GeoBox{std::min(view->min_lon, box.min_lon), std::min(view->min_lat, box.min_lat),
                               std::max(view->max_lon, box.max_lon), std::max(view->max_lat, box.max_lat)}
                : box;
}

class PackExport {
public:
    PackExport(PackOptions const& options, PackParts const& parts, core::FieldPackageWriter& package)
        : m_options(options), m_parts(parts), m_package(package) {}

    PackResult run() {
        require_layers();
        auto change = m_parts.packs.begin_field_change();
        m_change = change->number().value();
        m_scope.emplace(m_options.scope, m_parts.read); // read as known at this very change
        gather_places();
        gather_sites();
        require_something();
        auto& packs = change->field_packs();
        m_result.pack.made_on = m_options.scope.today;
        m_result.pack.team = m_options.team;
        m_result.pack.actor = m_options.actor;
        m_result.pack.scope = m_scope->json();
        packs.add_pack(m_result.pack);
        write_layers(packs);
        write_base();
        write_tables();
        auto const box = m_view ? m_view : m_scope->box();
        m_package.complete({"Gói thực địa " + m_result.pack.code, "Field pack " + m_result.pack.code}, *box);
        change->commit(header());
        m_package.end();
        return std::move(m_result);
    }

private:
    void require_layers() const {
        auto const known = field_layer_names();
        for (auto const& layer : m_options.layers) {
            if (std::find(known.begin(), known.end(), layer) == known.end()) {
                throw core::usage_error({fmt::format("không có lớp \"{}\" cho gói thực địa", layer),
                                         fmt::format("there is no layer '{}' for a field pack", layer)},
                                        {fmt::format("các lớp: {}", fmt::join(known, ", ")),
                                         fmt::format("the layers: {}", fmt::join(known, ", "))});
            }
        }
    }

    bool is_asked(std::string_view layer) const {
        return m_options.layers.empty() ||
               std::find(m_options.layers.begin(), m_options.layers.end(), layer) != m_options.layers.end();
    }

    /// \returns false when the condition names what the layer has not. When no layer has it, the condition is wrong.
    template <typename Query> bool put_condition(Query& query, core::cql2::Schema const& schema, std::string layer) {
        if (m_options.scope.where.empty()) {
            return true;
        }
        try {
            query.where =
                std::make_shared<core::cql2::Filter const>(core::cql2::Filter::parse(m_options.scope.where, schema));
            m_any_asked = true;
        } catch (core::Error const& problem) {
            if (!m_not_asked) {
                m_not_asked = problem;
            }
            m_result.left_out.push_back(std::move(layer));
            return false;
        }
        return true;
    }

    void gather_places() {
        for (auto const kind : core::kPlaceKinds) {
            auto const& info = core::place_kind(kind);
            core::PlaceQuery query;
            query.kind = kind;
            query.box = m_scope->box();
            query.in_force_on = m_options.scope.today;
            if (!goes_to_field(kind) || !is_asked(info.plural) ||
                !put_condition(query, m_parts.read.places.queryables(kind), std::string(info.plural))) {
                continue;
            }
            Gathered layer{kind, {}};
            m_parts.read.places.places(query, [&](core::PlaceRow const& row) {
                if (m_scope->covers(row.record.geometry_wkb)) {
                    layer.rows.push_back(row);
                    grow(m_view, row.record.geometry_wkb);
                }
                return true;
            });
            if (!layer.rows.empty() || !m_options.layers.empty()) {
                m_layers.push_back(std::move(layer));
            }
        }
    }

    void gather_sites() {
        core::SiteQuery query;
        query.box = m_scope->box();
        if (!is_asked(kSiteLayer) || !put_condition(query, m_parts.read.sites.queryables(), std::string(kSiteLayer))) {
            return;
        }
        m_parts.read.sites.sites(query, [&](core::SiteRow const& row) {
            auto const wkb = spatial::point_wkb(row.record.position);
            if (m_scope->covers(wkb)) {
                m_sites.push_back(row);
                grow(m_view, wkb);
            }
            return true;
        });
    }

    void require_something() const {
        if (m_not_asked && !m_any_asked) {
            throw core::Error(*m_not_asked);
        }
        bool const any = !m_sites.empty() || std::any_of(m_layers.begin(), m_layers.end(),
                                                         [](Gathered const& layer) { return !layer.rows.empty(); });
        if (!any) {
            throw core::not_found_error(
                {"phạm vi này không có gì trong sổ", "the register holds nothing in this scope"},
                {"mở rộng phạm vi, hoặc xem --layers", "widen the scope, or look at --layers"});
        }
        if (!m_view && !m_scope->box()) {
            throw core::data_error(
                {"các bản ghi này chưa có vị trí trên bản đồ", "none of these records has a position on the map"},
                {"thêm --bbox hoặc --ward", "add --bbox or --ward"});
        }
    }

    void begin(core::FieldLayer const& layer, std::size_t rows) {
        m_package.begin_layer(layer);
        m_result.layers.push_back({layer.name, layer.title, static_cast<std::int64_t>(rows)});
    }

    void write_layers(core::FieldPackWriter& packs) {
        FieldCells cells;
        // points above lines: the first layer lies on top
        std::stable_sort(m_layers.begin(), m_layers.end(),
                         [](Gathered const& a, Gathered const& b) { return is_point(a.kind) && !is_point(b.kind); });
        if (!m_sites.empty() || (!m_options.layers.empty() && is_asked(kSiteLayer))) {
            begin(site_layer(), m_sites.size());
            for (auto const& row : m_sites) {
                put_site(cells, row, m_change);
                m_package.row({cells.cells(), spatial::point_wkb(row.record.position)});
                packs.add_item(m_result.pack,
                               {std::string(kSiteLayer), row.uuid, row.record.code, row.record.operator_code});
            }
        }
        for (auto const& layer : m_layers) {
            auto const& info = core::place_kind(layer.kind);
            begin(place_layer(info), layer.rows.size());
            for (auto const& row : layer.rows) {
                put_place(cells, row, m_change);
                m_package.row({cells.cells(), row.record.geometry_wkb});
                packs.add_item(m_result.pack,
                               {std::string(info.plural), row.uuid, row.record.code, row.record.owner_key});
            }
        }
    }

    static bool is_point(PlaceKind kind) { return core::place_kind(kind).geometry == core::PlaceGeometry::point; }

    /// Where one is: streets and communes around what goes out.
    void write_base() {
        auto const around = m_view ? m_view : m_scope->box();
        FieldCells cells;
        begin(base_street_layer(), 0);
        core::PlaceQuery query;
        query.kind = PlaceKind::street;
        query.box = around;
        m_parts.read.places.places(query, [&](core::PlaceRow const& row) {
            if (!row.record.geometry_wkb.empty()) {
                cells.clear();
                cells.text(row.record.name);
                cells.text(row.record.code);
                m_package.row({cells.cells(), row.record.geometry_wkb});
                ++m_result.layers.back().rows;
            }
            return true;
        });
        begin(base_commune_layer(), 0);
        m_parts.read.admin.outlines(core::AdminLevel::commune, m_options.scope.today, around,
                                    [&](core::AdminUnitId id, std::string_view wkb) {
                                        auto const unit = m_parts.read.admin.unit(id);
                                        cells.clear();
                                        cells.text(unit.full_name);
                                        cells.text(unit.code);
                                        m_package.row({cells.cells(), wkb});
                                        ++m_result.layers.back().rows;
                                    });
    }

    void write_tables() {
        m_package.begin_layer(photo_layer());
        FieldCells cells;
        m_package.begin_layer(code_layer());
        auto const codes = [&](core::FieldLayer const& layer) {
            for (auto const& column : layer.columns) {
                for (auto const& [code, label] : column.choices) {
                    cells.clear();
                    for (auto const& text : {layer.name, column.column.name, code, label.vi, label.en}) {
                        cells.text(text);
                    }
                    m_package.row({cells.cells(), {}});
                }
            }
        };
        for (auto const& layer : m_layers) {
            codes(place_layer(core::place_kind(layer.kind)));
        }
        if (!m_sites.empty()) {
            codes(site_layer());
        }
        m_package.begin_layer(pack_layer());
        cells.clear();
        cells.add(kPackFormat);
        auto const& pack = m_result.pack;
        for (auto const& text :
             {pack.uuid, pack.code, m_parts.packs.field_packs().register_id(), pack.scope, pack.team, layer_words()}) {
            cells.text(text);
        }
        cells.add(m_change);
        cells.add(pack.made_on);
        m_package.row({cells.cells(), {}});
    }

    std::string layer_words() const {
        std::string words;
        for (auto const& layer : m_layers) {
            words += (words.empty() ? "" : ",") + std::string(core::place_kind(layer.kind).plural);
        }
        return m_sites.empty() ? words : words + (words.empty() ? "" : ",") + std::string(kSiteLayer);
    }

    core::ChangeHeader header() const {
        nlohmann::ordered_json details{{"pack", m_result.pack.code}, {"scope", m_scope->json()}};
        std::int64_t rows = 0;
        for (auto const& layer : m_result.layers) {
            details["layers"][layer.layer] = layer.rows;
            rows += layer.layer.starts_with("base_") ? 0 : layer.rows;
        }
        return {.actor = m_options.actor,
                .action = "export field-pack",
                .summary = fmt::format("{} to {}: {} records", m_result.pack.code,
                                       m_options.team.empty() ? m_options.file_name : m_options.team, rows),
                .source_file = "",
                .source_sha256 = "",
                .details_json = details.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
    }

    PackOptions const& m_options;
    PackParts const& m_parts;
    core::FieldPackageWriter& m_package;
    std::optional<FieldScope> m_scope;
    std::optional<core::Error> m_not_asked; ///< why the first layer cannot be asked by --where
    bool m_any_asked = false;
    PackResult m_result;
    std::vector<Gathered> m_layers;
    std::vector<core::SiteRow> m_sites;
    std::optional<core::GeoBox> m_view;
    std::int64_t m_change = 0;
};

} // namespace

std::vector<std::string> field_layer_names() {
    std::vector<std::string> names;
    for (auto const kind : core::kPlaceKinds) {
        if (goes_to_field(kind)) {
            names.emplace_back(core::place_kind(kind).plural);
        }
    }
    names.emplace_back(kSiteLayer);
    return names;
}

PackResult export_pack(PackOptions const& options, PackParts const& parts, core::FieldPackageWriter& package) {
    return PackExport(options, parts, package).run();
}

} // namespace hatang::desk
