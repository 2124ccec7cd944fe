// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A register in a temporary folder with a few poles, and packs that leave it and come back in memory.

#include "desk/field/export_pack.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/receive_pack.hpp"
#include "spatial/geometry.hpp"
#include "store/field_register.hpp"
#include "store/register_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

namespace fs = std::filesystem;
using core::Cell;

struct Row {
    std::map<std::string, std::string> cells;
    std::string wkb;
};
struct Layer {
    std::vector<std::string> columns;
    std::string geometry;
    std::vector<Row> rows;
};
using Package = std::map<std::string, Layer>;

inline std::string text_of(Cell const& cell) {
    if (auto const* text = std::get_if<std::string_view>(&cell)) {
        return std::string(*text);
    }
    if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
        return std::to_string(*integer);
    }
    if (auto const* real = std::get_if<double>(&cell)) {
        return fmt::format("{}", *real);
    }
    if (auto const* day = std::get_if<core::Date>(&cell)) {
        return core::format_iso(*day);
    }
    auto const* flag = std::get_if<bool>(&cell);
    return flag != nullptr ? (*flag ? "1" : "0") : "";
}

class MemoryPackage final : public core::FieldPackageWriter {
public:
    explicit MemoryPackage(Package& package) : m_package(package) {}
    void begin_layer(core::FieldLayer const& layer) override {
        m_layer = &m_package[layer.name];
        m_layer->geometry = layer.geometry == core::ListGeometry::none ? "" : "Geometry";
        for (auto const& column : layer.columns) {
            m_layer->columns.push_back(column.column.name);
        }
    }
    void row(core::ListRow const& row) override {
        Row& kept = m_layer->rows.emplace_back();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            kept.cells[m_layer->columns[i]] = text_of(row.cells[i]);
        }
        kept.wkb = row.geometry_wkb;
    }
    void complete(core::Words const&, core::GeoBox const&) override {}
    void end() override {}

private:
    Package& m_package;
    Layer* m_layer = nullptr;
};

class MemoryReader final : public core::FileReader {
public:
    MemoryReader(Package const& package, std::string sha) : m_package(package), m_sha(std::move(sha)) {}
    core::RawFile describe(fs::path const&, core::ReadOptions const&) override { return file(); }
    void read(fs::path const&, core::ReadOptions const&, core::RowSink& sink) override {
        sink.file(file());
        std::size_t index = 0;
        for (auto const& [name, layer] : m_package) {
            sink.layer(index++);
            std::int64_t number = 0;
            for (auto const& row : layer.rows) {
                std::vector<core::RawCell> cells;
                for (auto const& column : layer.columns) {
                    auto const found = row.cells.find(column);
                    std::string_view const text = found == row.cells.end() ? std::string_view() : found->second;
                    cells.push_back({text.empty() ? core::RawCell::Kind::empty : core::RawCell::Kind::text, text, 0.0});
                }
                sink.row({++number, cells, row.wkb});
            }
        }
    }

private:
    core::RawFile file() const {
        core::RawFile file;
        file.path = "g.gpkg";
        file.format = "gpkg";
        file.sha256 = m_sha;
        for (auto const& [name, layer] : m_package) {
            core::RawLayer raw;
            raw.name = name;
            raw.fields = layer.columns;
            raw.geometry_type = layer.geometry;
            raw.crs.epsg = core::CrsId(4326);
            file.layers.push_back(raw);
        }
        return file;
    }
    Package const& m_package;
    std::string m_sha;
};

/// Photos by name; their bytes are their own SHA-256.
class MemoryPhotos final : public core::PhotoBox {
public:
    std::map<std::string, std::string> there;
    std::map<std::string, std::string> also_found_as; ///< names in rows that mean a photo of another name
    bool every = false;
    std::vector<std::string> kept;

    std::vector<std::string> names() const override {
        std::vector<std::string> all;
        for (auto const& [name, bytes] : there) {
            all.push_back(name);
        }
        return every ? all : std::vector<std::string>{};
    }
    std::optional<core::PhotoFacts> look(std::string const& name) override {
        auto const other = also_found_as.find(name);
        auto const found = there.find(other == also_found_as.end() ? name : other->second);
        if (found == there.end()) {
            return std::nullopt;
        }
        core::PhotoFacts facts;
        facts.name = found->first;
        facts.sha256 = found->second;
        return facts;
    }
    void keep(std::string const& name) override { kept.push_back(name); }
};

inline core::Date const kDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
inline constexpr int kPoles = 6;

struct World {
    World() : folder(fs::temp_directory_path() / ("hatang-field-" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        store::Surroundings around;
        // moves on, so that two packs have two UUIDs
        around.unix_milliseconds = [now = std::int64_t{1'790'000'000'000}]() mutable { return ++now; };
        around.uuid_seed = 7;
        store::create(folder / "r.gpkg", around);
        reg.emplace(store::open_write(folder / "r.gpkg", around));
        auto change = reg->writer().begin_change();
        for (int i = 0; i < kPoles; ++i) {
            core::PlaceRecord pole(core::PlaceKind::pole);
            pole.code = fmt::format("C-{}", i);
            set_field(pole, "owner", "VNPT");
            set_field(pole, "height_m", "8");
            set_field(pole, "material", "wood");
            set_field(pole, "geom", geometry_text(spatial::point_wkb({108.2 + i * 0.001, 16.05})));
            change->places().put(pole, std::nullopt);
        }
        change->commit({"an", "import poles", "poles", "", "", "{}"});
    }
    ~World() {
        reg.reset();
        fs::remove_all(folder);
    }
    World(World const&) = delete;
    World& operator=(World const&) = delete;
    World(World&&) = delete;
    World& operator=(World&&) = delete;

    Package pack(std::string const& team, std::string const& box = "108,16,109,17") {
        Package package;
        MemoryPackage writer(package);
        PackOptions options;
        options.scope.box = box;
        options.scope.today = kDay;
        options.layers = {"poles"};
        options.team = team;
        export_pack(options, {{reg->admin(), reg->sites(), reg->places()}, store::field_register(*reg)}, writer);
        return package;
    }
    ReceiveResult receive(Package const& package, std::string const& sha) {
        return take_in(package, sha,
                       [](auto const& parts, auto const& options) { return receive_pack("g.gpkg", parts, options); });
    }
    ReceiveResult observe(Layer const& layer, std::string const& sha) {
        return take_in({{"q", layer}}, sha, [](auto const& parts, auto const& options) {
            return receive_observations("q.csv", parts, options);
        });
    }
    std::map<std::string, core::FieldTexts> poles() const {
        std::map<std::string, core::FieldTexts> all;
        core::PlaceQuery query;
        query.kind = core::PlaceKind::pole;
        reg->places().places(query, [&](core::PlaceRow const& row) {
            auto texts = texts_of(row.record);
            texts.erase("code"); // new ones are numbered in the order in which they come
            all.emplace(row.uuid, texts);
            return true;
        });
        return all;
    }

    /// Poles, counted by row: two under one UUID are two.
    std::size_t row_count() const {
        std::size_t count = 0;
        core::PlaceQuery query;
        query.kind = core::PlaceKind::pole;
        reg->places().places(query, [&](core::PlaceRow const&) { return ++count > 0; });
        return count;
    }
    bool intact() const { return store::verify(folder / "r.gpkg").ok(); }

    fs::path folder;
    std::optional<store::Register> reg;
    MemoryPhotos photos;
    bool allow_deletions = true;
    std::vector<std::string> codes; ///< of the findings of the last file
    bool found_something = false;   ///< in any file

private:
    template <typename Receive>
    ReceiveResult take_in(Package const& package, std::string const& sha, Receive const& receive) {
        MemoryReader reader(package, sha + std::string(64 - sha.size(), '0'));
        codes.clear();
        FindingReport report(0, [this](core::Finding const& finding) {
            codes.push_back(finding.code);
            found_something = true;
        });
        ReceiveOptions options;
        options.on = kDay;
        options.allow_deletions = allow_deletions;
        return receive(ReceiveParts{reader, reg->admin(), reg->sites(), reg->places(), store::field_register(*reg),
                                    photos, report},
                       options);
    }
};

} // namespace hatang::desk
