// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Random edits of two teams through a real register: nothing is lost, the same pack twice changes nothing, and without
// conflicts the order does not matter.
#include "desk/field/export_pack.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/receive_pack.hpp"
#include "spatial/geometry.hpp"
#include "store/field_register.hpp"
#include "store/register_file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unistd.h>

#include <filesystem>
#include <map>

namespace hatang::desk {
namespace {

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

std::string text_of(Cell const& cell) {
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

class NoPhotos final : public core::PhotoBox {
public:
    std::vector<std::string> names() const override { return {}; }
    std::optional<core::PhotoFacts> look(std::string const&) override { return std::nullopt; }
    void keep(std::string const&) override {}
};

core::Date const kDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
constexpr int kPoles = 6;

struct World {
    World() : folder(fs::temp_directory_path() / ("hatang-field-" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        store::Surroundings around;
        around.unix_milliseconds = [] { return std::int64_t{1'790'000'000'000}; };
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

    Package pack(std::string const& team) {
        Package package;
        MemoryPackage writer(package);
        PackOptions options;
        options.scope.box = "108,16,109,17";
        options.scope.today = kDay;
        options.layers = {"poles"};
        options.team = team;
        export_pack(options, {{reg->admin(), reg->sites(), reg->places()}, store::field_register(*reg)}, writer);
        return package;
    }
    ReceiveResult receive(Package const& package, std::string const& sha) {
        MemoryReader reader(package, sha + std::string(64 - sha.size(), '0'));
        NoPhotos photos;
        FindingReport report;
        ReceiveOptions options;
        options.on = kDay;
        options.allow_deletions = true;
        auto result = receive_pack(
            "g.gpkg", {reader, reg->admin(), reg->sites(), reg->places(), store::field_register(*reg), photos, report},
            options);
        findings = report.total();
        return result;
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

    fs::path folder;
    std::optional<store::Register> reg;
    std::int64_t findings = 0;
};

/// What a team did, by record and field; nothing = deleted.
struct Work {
    std::map<std::string, std::optional<std::map<std::string, std::string>>> edits;
    std::vector<std::string> added;
};

Work work_on(Package& package, char team) {
    Work work;
    auto& rows = package["poles"].rows;
    for (std::size_t i = rows.size(); i-- > 0;) {
        auto const uuid = rows[i].cells["uuid"];
        switch (*rc::gen::inRange(0, 8)) {
        case 0: // deleted
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
            work.edits[uuid] = std::nullopt;
            break;
        case 1:
            rows[i].cells["height_m"] = std::to_string(*rc::gen::inRange(9, 12));
            work.edits[uuid] = {{{"height_m", rows[i].cells["height_m"]}}};
            break;
        case 2:
            rows[i].cells["material"] = *rc::gen::element<std::string>("steel", "composite", "nonsense");
            work.edits[uuid] = {{{"material", rows[i].cells["material"]}}};
            break;
        case 3:
            rows[i].wkb = spatial::point_wkb({108.3 + *rc::gen::inRange(0, 3) * 0.01, 16.1});
            rows[i].cells["leaning"] = "1";
            work.edits[uuid] = {{{"geom", geometry_text(rows[i].wkb)}, {"leaning", "1"}}};
            break;
        default: break;
        }
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        Row row;
        row.cells["uuid"] = fmt::format("{0}{0}{0}{0}{0}{0}{0}{0}-0000-4000-8000-00000000000{1}", team, i);
        row.cells["code"] = *rc::gen::element<std::string>("", "NEW-1", "C-0");
        row.cells["owner"] = "VNPT";
        row.wkb = spatial::point_wkb({108.4, 16.2});
        work.added.push_back(row.cells["uuid"]);
        rows.push_back(std::move(row));
    }
    return work;
}

/// Every edit is in the register, in a conflict, or in a row that was rejected by name.
void require_nothing_lost(World const& world, Work const& work, ReceiveResult const& result) {
    auto const poles = world.poles();
    auto const in_conflict = [&](std::string const& uuid, std::string const& field) {
        return std::any_of(result.conflicts.begin(), result.conflicts.end(),
                           [&](auto const& each) { return each.uuid == uuid && each.field == field; });
    };
    for (auto const& [uuid, edit] : work.edits) {
        auto const& now = poles.at(uuid);
        if (!edit) {
            RC_ASSERT(core::find_text(now, "ends_on").has_value() || in_conflict(uuid, "ends_on"));
            continue;
        }
        for (auto const& [field, value] : *edit) {
            bool const rejected = value == "nonsense" && world.findings > 0;
            RC_ASSERT(core::find_text(now, field) == value || in_conflict(uuid, field) || rejected);
        }
    }
    for (auto const& uuid : work.added) {
        RC_ASSERT(poles.contains(uuid));
    }
}

TEST(RoundTrip, LosesNothingOfTwoTeamsAndTakesNothingTwice) {
    rc::check([] {
        World world;
        auto first = world.pack("1");
        auto second = *rc::gen::arbitrary<bool>() ? world.pack("2") : first; // two packs, or two copies of one
        auto const first_work = work_on(first, 'a');
        auto const second_work = work_on(second, 'b');
        auto const first_result = world.receive(first, "aa");
        require_nothing_lost(world, first_work, first_result);
        auto const between = world.poles();
        auto const second_result = world.receive(second, "bb");
        require_nothing_lost(world, second_work, second_result);
        auto const after = world.poles();
        // what the second team did not touch is as the first one left it
        for (auto const& [uuid, texts] : between) {
            if (!second_work.edits.contains(uuid)) {
                RC_ASSERT(after.at(uuid) == texts);
            }
        }
        auto const conflicts = store::field_register(*world.reg).field_packs().conflicts().size();
        RC_ASSERT(world.receive(first, "aa").already);
        for (auto const* again : {&first, &second}) { // other bytes, the same rows
            auto const result = world.receive(*again, again == &first ? "cc" : "dd");
            RC_ASSERT(result.nothing_new);
        }
        RC_ASSERT(world.poles() == after);
        RC_ASSERT(store::field_register(*world.reg).field_packs().conflicts().size() == conflicts);
        RC_ASSERT(store::verify(world.folder / "r.gpkg").ok());
    });
}

TEST(RoundTrip, TheOrderDoesNotMatterWithoutConflicts) {
    rc::check([] {
        std::map<std::string, core::FieldTexts> ends[2];
        std::size_t conflicts = 0;
        World one;
        auto first = one.pack("1");
        auto second = one.pack("2");
        work_on(first, 'a');
        work_on(second, 'b');
        one.receive(first, "aa");
        conflicts += one.receive(second, "bb").conflicts.size();
        ends[0] = one.poles();
        one.reg.reset();
        World two; // the same seed: the same records and packs
        two.pack("1");
        two.pack("2");
        conflicts += two.receive(second, "bb").conflicts.size();
        conflicts += two.receive(first, "aa").conflicts.size();
        ends[1] = two.poles();
        if (conflicts == 0) {
            for (auto& each : ends) {
                for (auto& [uuid, texts] : each) {
                    texts.erase("field_note");
                }
            }
            RC_ASSERT(ends[0] == ends[1]);
        }
    });
}

} // namespace
} // namespace hatang::desk
