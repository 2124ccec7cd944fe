// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "core/uuid.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/known_records.hpp"
#include "desk/field/receive_context.hpp"
#include "desk/field/told_texts.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace hatang::desk {

namespace {

using core::Severity;

/// Farther than this a remark is hardly about the asset: a GPS in the hand is off by up to 10 m between houses.
constexpr double kNearAsset_m = 15.0;

struct Observation {
    std::optional<core::GeoPoint> position;
    std::string kind;
    std::string name;
    std::string words;
    std::string photo;
    std::optional<double> accuracy_m;
};

class Observer {
public:
    explicit Observer(ReceiveContext& context) : m_context(context), m_finder(context.parts.admin) {}

    void run() {
        for (auto const& layer : m_context.returned.layers) {
            for (auto const& row : layer.rows) {
                receive(layer, row);
            }
        }
    }

private:
    static std::string find(ReturnedRow const& row, std::initializer_list<std::string_view> names) {
        for (auto const& [column, cell] : row.cells) {
            auto const key = core::search_key(column);
            if (std::find(names.begin(), names.end(), key) != names.end()) {
                return cell.text;
            }
        }
        return {};
    }

    static std::optional<double> number(ReturnedRow const& row, std::initializer_list<std::string_view> names) {
        for (auto const& [column, cell] : row.cells) {
            auto const key = core::search_key(column);
            if (std::find(names.begin(), names.end(), key) == names.end()) {
                continue;
            }
            if (cell.kind == core::RawCell::Kind::integer || cell.kind == core::RawCell::Kind::real) {
                return cell.real;
            }
            if (auto const parsed = core::parse_number(cell.text)) {
                return parsed->value;
            }
        }
        return std::nullopt;
    }

    Observation read(ReturnedRow const& row) const {
        Observation seen;
        seen.kind = find(row, {"kind", "layer", "loai", "lop", "type"});
        seen.name = find(row, {"name", "code", "ma", "ma cot", "ten"});
        seen.words = find(row, {"desc", "note", "cmt", "ghi chu", "noi dung", "field note"});
        seen.photo = find(row, {"photo", "anh", "file", "tep anh"});
        seen.accuracy_m =
            number(row, {"accuracy", "accuracy m", "do chinh xac", "do chinh xac m", "sai so", "sai so m"});
        if (!seen.accuracy_m || *seen.accuracy_m < 0.0) {
            seen.accuracy_m = m_context.options.accuracy_m;
        }
        seen.position = spatial::point_of_wkb(row.geometry_wkb);
        if (!seen.position) {
            auto const lon = number(row, {"lon", "longitude", "kinh do", "x"});
            auto const lat = number(row, {"lat", "latitude", "vi do", "y"});
            // degrees only: what is in metres goes through `import poles`, which finds its coordinate system
            if (lon && lat && *lon >= 102.0 && *lon <= 118.0 && *lat >= 6.0 && *lat <= 24.0) {
                seen.position = core::GeoPoint{*lon, *lat};
            }
        }
        return seen;
    }

    void receive(ReturnedLayer const& layer, ReturnedRow const& row) {
        auto const seen = read(row);
        core::FieldTexts told;
        for (auto const& [column, cell] : row.cells) {
            told.emplace(column, cell.text);
        }
        core::FieldReceiptItem item;
        item.layer = layer.name;
        item.row = row.number;
        item.position = seen.position;
        item.told = told_json(told);
        auto const place = seen.position ? fmt::format("{:.7f} {:.7f}", seen.position->lon, seen.position->lat) : "";
        item.uuid = uuid_of_words("observation|" + place + "|" + item.told);
        auto const kind = kind_of(seen.kind);
        bool const repeated = !m_read.insert(item.uuid).second;
        if (m_context.parts.packs.field_packs().was_received(item.uuid)) {
            item.outcome = "unchanged";
        } else if (repeated) {
            m_context.report_repeated(layer, row);
            item.outcome = "unchanged";
        } else if (!seen.position) {
            reject(layer, row, item);
        } else if (kind) {
            add(*kind, seen, item);
        } else {
            note_near(seen, item);
        }
        if (!item.code.empty()) {
            m_context.code_of_uuid[item.uuid] = item.code;
        }
        if (!seen.photo.empty() && !repeated) {
            take_photo(row, seen, item.uuid);
        }
        m_context.note(std::move(item));
    }

    void reject(ReturnedLayer const& layer, ReturnedRow const& row, core::FieldReceiptItem& item) {
        auto finding = m_context.finding(layer.name, row.number, "position-missing", Severity::error);
        finding.message = {"cần một điểm, hoặc hai cột kinh độ, vĩ độ (WGS 84)",
                           "a point is expected, or two columns lon, lat (WGS 84)"};
        m_context.report(std::move(finding));
        item.outcome = "rejected";
        item.note = "position-missing";
    }

    /// Kinds of points that may be added from the field, by any of their names.
    static std::optional<core::PlaceKind> kind_of(std::string const& words) {
        auto const key = core::search_key(words);
        for (auto const kind : core::kPlaceKinds) {
            auto const& info = core::place_kind(kind);
            auto const first = core::search_key(info.label.vi);
            bool const named = key == core::search_key(info.name) || key == core::search_key(info.plural) ||
                               key == first || key == core::search_key(info.label.en) ||
                               (kind == core::PlaceKind::pole && key == "cot");
            if (!key.empty() && named && goes_to_field(kind) && info.geometry == core::PlaceGeometry::point) {
                return kind;
            }
        }
        return std::nullopt;
    }

    void add(core::PlaceKind kind, Observation const& seen, core::FieldReceiptItem& item) {
        auto& codes = m_codes.try_emplace(kind, m_context.parts.places, kind).first->second;
        core::PlaceRecord record(kind);
        set_field(record, "geom", geometry_text(spatial::point_wkb(*seen.position)));
        set_field(record, kFieldNote, seen.words);
        if (seen.accuracy_m) {
            record.accuracy = core::Length::metres(*seen.accuracy_m);
        }
        record.place = m_finder.find(*seen.position, {});
        record.code = seen.name;
        while (record.code.empty() || !codes.holder(record.code, "").empty()) {
            record.code = fmt::format("QS-{}-{:03}", core::format_iso(m_context.options.on), ++m_number);
        }
        codes.take(record.code, "");
        m_context.change.field_places().add(record, m_context.options.on, *core::parse_uuid(item.uuid));
        item.code = record.code;
        item.outcome = "added";
    }

    void note_near(Observation const& seen, core::FieldReceiptItem& item) {
        double const reach = std::max(kNearAsset_m, seen.accuracy_m.value_or(0.0));
        double nearest = reach;
        std::string layer;
        for (auto const kind : core::kPlaceKinds) {
            auto const& info = core::place_kind(kind);
            if (!goes_to_field(kind) || info.geometry != core::PlaceGeometry::point) {
                continue;
            }
            core::PlaceQuery query;
            query.kind = kind;
            query.box = spatial::box_around(*seen.position, reach);
            m_context.parts.places.places(query, [&](core::PlaceRow const& row) {
                auto const point = spatial::point_of_wkb(row.record.geometry_wkb);
                double const metres = point ? spatial::geodesic_distance_m(*seen.position, *point) : reach;
                if (metres < nearest) {
                    nearest = metres;
                    layer = info.plural;
                    item.code = row.record.code;
                }
                return true;
            });
        }
        item.outcome = "noted";
        item.note = seen.name + (seen.name.empty() || seen.words.empty() ? "" : ": ") + seen.words;
        if (!layer.empty()) {
            item.note += fmt::format(" [{} {}, {:.1f} m]", layer, item.code, nearest);
        }
        if (!seen.accuracy_m) {
            item.note += " [±?]";
        }
    }

    void take_photo(ReturnedRow const& row, Observation const& seen, std::string const& parent) {
        m_photos.rows.push_back({});
        auto& photo = m_photos.rows.back();
        photo.number = row.number;
        photo.cells.emplace("photo", ReturnedCell{core::RawCell::Kind::text, seen.photo, 0.0});
        photo.cells.emplace("parent_uuid", ReturnedCell{core::RawCell::Kind::text, parent, 0.0});
    }

public:
    ReturnedLayer const& photos() const { return m_photos; }

private:
    ReceiveContext& m_context;
    PlaceFinder m_finder;
    std::map<core::PlaceKind, CodesInUse> m_codes;
    std::set<std::string> m_read;
    ReturnedLayer m_photos{"photos", {"photo", "parent_uuid"}, {}};
    int m_number = 0;
};

/// Photos that came with observations before, and of which record they were.
void load_photos(ReceiveContext& context) {
    auto const& packs = context.parts.packs.field_packs();
    for (auto const& receipt : packs.receipts()) {
        if (!receipt.pack_code.empty()) {
            continue;
        }
        for (auto const& item : packs.receipt_items(receipt)) {
            if (item.outcome == "photo") {
                auto& told = context.told[item.uuid];
                told.layer = item.layer;
                told.code = item.code;
                told.add(told_texts(item.told));
            } else if (!item.code.empty()) {
                context.code_of_uuid.try_emplace(item.uuid, item.code);
            }
        }
    }
}

} // namespace

ReceiveResult receive_observations(std::filesystem::path const& file, ReceiveParts const& parts,
                                   ReceiveOptions const& options) {
    ReceiveResult result;
    auto const returned = read_returned(file, parts.reader, parts.report);
    auto change = parts.packs.begin_field_change();
    if (auto const before = settled_receipt(parts, options, returned)) {
        result.receipt = *before;
        result.already = true;
        return result;
    }
    ReceiveContext context{parts, options, *change, result, returned, {}, {}, {}};
    Observer observer(context);
    observer.run();
    if (result.items.empty()) {
        throw core::data_error({fmt::format("'{}' không có quan sát nào", file.string()),
                                fmt::format("'{}' holds no observation", file.string())});
    }
    if (!observer.photos().rows.empty() || !parts.photos.names().empty()) {
        load_photos(context);
    }
    receive_photos(context, &observer.photos());
    commit_receipt(context, "import field-pack");
    return result;
}

} // namespace hatang::desk
