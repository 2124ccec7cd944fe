// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geojson/geojson_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/geojson/detail/json_geometry.hpp"
#include "import/text/cell_text.hpp"
#include "import/wire/frame.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <new>

namespace hatang::ingest {

namespace {

namespace json = simdjson::ondemand;
using Kind = core::RawCell::Kind;

constexpr std::size_t kFindingValueBytes = 200;

core::Error broken(OpenedFile const& file, std::string const& reason) {
    return core::data_error({"'" + file.name + "' không phải là GeoJSON hợp lệ: " + reason,
                             "'" + file.name + "' is not valid GeoJSON: " + reason});
}

/// What the first pass finds out.
struct Survey {
    std::vector<std::string> keys; ///< properties in order of first appearance, as in the file
    std::map<std::string, std::size_t, std::less<>> index;
    bool has_ids = false;
    std::int64_t features = 0;
    std::string geometry_type; ///< "" none, "Geometry" several kinds
    core::CrsDeclaration crs;
    bool crs_links = false;

    void add_key(std::string_view key) {
        if (index.find(key) != index.end()) {
            return;
        }
        if (keys.size() >= wire::kMaxFields) {
            throw core::data_error(
                {"các đối tượng có quá nhiều thuộc tính khác nhau", "the features have too many different properties"});
        }
        index.emplace(key, keys.size());
        keys.emplace_back(key);
    }
};

void survey_geometry(json::object geometry, Survey& survey) {
    std::string_view type;
    if (geometry.find_field_unordered("type").get_string().get(type) != simdjson::SUCCESS) {
        return;
    }
    if (survey.geometry_type.empty()) {
        survey.geometry_type = type;
    } else if (survey.geometry_type != type) {
        survey.geometry_type = "Geometry";
    }
}

void survey_feature(json::object feature, Survey& survey) {
    for (auto field : feature) {
        std::string_view const key = field.unescaped_key();
        json::object object;
        if (key == "id") {
            survey.has_ids = true;
        } else if (key == "properties" && field.value().get_object().get(object) == simdjson::SUCCESS) {
            for (auto property : object) {
                survey.add_key(property.unescaped_key());
            }
        } else if (key == "geometry" && field.value().get_object().get(object) == simdjson::SUCCESS) {
            survey_geometry(object, survey);
        }
    }
}

void survey_crs(json::object crs, Survey& survey) {
    std::string_view text;
    json::object properties;
    if (crs.find_field_unordered("type").get_string().get(text) != simdjson::SUCCESS) {
        return;
    }
    if (text == "link") {
        survey.crs_links = true;
    } else if (text == "name" &&
               crs.find_field_unordered("properties").get_object().get(properties) == simdjson::SUCCESS &&
               properties.find_field_unordered("name").get_string().get(text) == simdjson::SUCCESS) {
        survey.crs = declare_name(text);
    }
}

core::CrsDeclaration crs_of_the_standard() {
    core::CrsDeclaration declared;
    declared.epsg = core::kWgs84;
    declared.text = "RFC 7946";
    return declared;
}

/// One pass over everything, so that broken text is found before the first row is handed over.
Survey survey_document(json::document& document, OpenedFile const& file) {
    Survey survey;
    survey.crs = crs_of_the_standard();
    bool is_collection = false;
    bool has_features = false;
    for (auto field : document.get_object()) {
        std::string_view const key = field.unescaped_key();
        if (key == "type") {
            is_collection = std::string_view(field.value().get_string()) == "FeatureCollection";
        } else if (key == "features" && !has_features) {
            has_features = true;
            for (json::value feature : field.value().get_array()) {
                ++survey.features;
                json::object object;
                if (feature.get_object().get(object) == simdjson::SUCCESS) {
                    survey_feature(object, survey);
                }
            }
        } else if (key == "crs") {
            json::object crs;
            if (field.value().get_object().get(crs) == simdjson::SUCCESS) {
                survey_crs(crs, survey);
            }
        }
    }
    if (!is_collection || !has_features) {
        throw broken(file, "no FeatureCollection");
    }
    if (document.current_location().error() == simdjson::SUCCESS) {
        throw broken(file, "text after the end");
    }
    return survey;
}

core::RawLayer make_layer(OpenedFile const& file, Survey const& survey) {
    core::RawLayer layer;
    layer.name = file.stem;
    for (std::string const& key : survey.keys) {
        layer.fields.push_back(core::clean_text(key));
    }
    if (survey.has_ids && survey.index.find("id") == survey.index.end()) {
        layer.fields.emplace_back("id");
    }
    layer.geometry_type = survey.geometry_type;
    layer.rows = survey.features;
    layer.crs = survey.crs;
    return layer;
}

class FeatureReader {
public:
    FeatureReader(Survey const& survey, std::size_t fields, std::size_t cell_bytes, core::RowSink& sink)
        : m_survey(survey), m_cells(fields), m_cell_bytes(cell_bytes), m_sink(sink) {}

    /// \p value: one of the features.
    bool deliver(json::value value) {
        ++m_number;
        json::object feature;
        if (value.get_object().get(feature) != simdjson::SUCCESS) {
            say("feature-broken", "", {"không phải đối tượng GeoJSON, không đọc", "no GeoJSON feature, not read"},
                core::Severity::error);
            return true;
        }
        m_texts.reset();
        m_wkb.clear();
        std::fill(m_cells.begin(), m_cells.end(), core::RawCell{});
        for (auto field : feature) {
            std::string_view const key = field.unescaped_key();
            json::object object;
            if (key == "properties" && field.value().get_object().get(object) == simdjson::SUCCESS) {
                take_properties(object);
            } else if (key == "geometry" && field.value().get_object().get(object) == simdjson::SUCCESS) {
                take_geometry(object);
            } else if (key == "id" && m_cells.size() > m_survey.keys.size()) {
                m_cells.back() = cell(field.value(), "id");
            }
        }
        core::RawRow row;
        row.number = m_number;
        row.cells = m_cells;
        row.geometry_wkb = m_wkb.bytes();
        return m_sink.row(row);
    }

private:
    void take_properties(json::object properties) {
        m_seen.assign(m_survey.keys.size(), false);
        for (auto property : properties) {
            std::string_view const key = property.unescaped_key();
            auto const found = m_survey.index.find(key);
            if (found == m_survey.index.end()) {
                continue;
            }
            if (m_seen[found->second]) {
                say("property-twice", found->first,
                    {"thuộc tính có hai lần, lấy lần đầu", "the property stands twice; the first was taken"});
                continue;
            }
            m_seen[found->second] = true;
            m_cells[found->second] = cell(property.value(), found->first);
        }
    }

    void take_geometry(json::object geometry) {
        if (!write_geometry(geometry, m_wkb)) {
            m_wkb.clear();
            say("geometry-broken", "",
                {"hình học hỏng hoặc thuộc loại không đọc được",
                 "the geometry is broken or of a kind that is not read"});
        }
    }

    core::RawCell cell(json::value value, std::string_view field) {
        json::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS) {
            return unreadable(field); // NaN, Infinity: some programs write them
        }
        switch (type) {
        case json::json_type::string: return text_cell(value.get_string(), field);
        case json::json_type::number: return number_cell(trimmed(value.raw_json_token()));
        case json::json_type::boolean: {
            bool flag = false;
            return value.get_bool().get(flag) == simdjson::SUCCESS ? text_cell(flag ? "TRUE" : "FALSE", field)
                                                                   : unreadable(field);
        }
        case json::json_type::null: return {};
        case json::json_type::array:
        case json::json_type::object: return text_cell(std::string_view(simdjson::to_json_string(value)), field);
        }
        return {};
    }

    core::RawCell unreadable(std::string_view field) {
        say("text-not-read", field, {"giá trị không hợp lệ, coi là trống", "no valid value; counts as empty"});
        return {};
    }

    static std::string_view trimmed(std::string_view token) {
        return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
    }

    /// The number as it is written; beyond a double it stays a text, to be refused by name.
    core::RawCell number_cell(std::string_view token) {
        double number = 0.0;
        auto const* const last = token.data() + token.size();
        auto const [end, error] = std::from_chars(token.data(), last, number);
        if (error == std::errc::result_out_of_range || (end == last && !std::isfinite(number))) {
            return {Kind::text, token, 0.0};
        }
        // the parser looks at a value only when it is asked for: 9"x" is no number, and the file no JSON
        if (error != std::errc{} || end != last) {
            throw simdjson::simdjson_error(simdjson::NUMBER_ERROR);
        }
        bool const whole = token.find_first_of(".eE") == std::string_view::npos;
        return {whole ? Kind::integer : Kind::real, token, number};
    }

    core::RawCell text_cell(std::string_view text, std::string_view field) {
        if (text.size() > m_cell_bytes) {
            say("text-not-read", field, {"ô quá dài, không đọc", "the cell is too long and was not read"});
            return {};
        }
        std::string_view const clean = m_texts.clean(text); // simdjson keeps its strings until the next pass
        return {clean.empty() ? Kind::empty : Kind::text, clean, 0.0};
    }

    void say(std::string code, std::string_view field, core::Words message,
             core::Severity severity = core::Severity::warning) {
        core::Finding finding;
        finding.code = std::move(code);
        finding.severity = severity;
        finding.row = m_number;
        finding.field = cut_text(field, kFindingValueBytes);
        finding.message = std::move(message);
        m_sink.finding(std::move(finding));
    }

    Survey const& m_survey;
    std::vector<core::RawCell> m_cells;
    std::vector<bool> m_seen;
    std::size_t m_cell_bytes;
    core::RowSink& m_sink;
    std::int64_t m_number = 0;
    WkbWriter m_wkb;
    CellTexts m_texts;
};

core::Finding crs_link_finding() {
    core::Finding finding;
    finding.code = "crs-link-not-followed";
    finding.severity = core::Severity::warning;
    finding.message = {"tệp khai báo hệ tọa độ bằng liên kết; liên kết không được mở",
                       "the file declares its CRS by a link, which was not followed"};
    return finding;
}

void read_features(json::document& document, FeatureReader& reader) {
    document.rewind();
    for (json::value feature : document.get_object().find_field_unordered("features").get_array()) {
        if (!reader.deliver(feature)) {
            return;
        }
    }
}

void read_document(json::document& document, OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    Survey const survey = survey_document(document, file);
    core::RawFile raw = make_raw_file(file, "geojson");
    raw.layers.push_back(make_layer(file, survey));
    sink.file(raw);
    if (survey.crs_links) {
        sink.finding(crs_link_finding());
    }
    require_chosen_layer(raw, request.options);
    if (request.rows) {
        sink.layer(0);
        auto const cell_bytes = static_cast<std::size_t>(request.options.limits.cell_bytes);
        FeatureReader reader(survey, raw.layers[0].fields.size(), cell_bytes, sink);
        read_features(document, reader);
    }
}

} // namespace

void read_geojson(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    std::string_view text = file.bytes;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        text.remove_prefix(3);
    }
    simdjson::padded_string const padded(text);
    if (padded.size() != text.size()) {
        throw std::bad_alloc(); // simdjson's copy is then silently empty
    }
    json::parser parser;
    try {
        json::document document = parser.iterate(padded);
        read_document(document, file, request, sink);
    } catch (simdjson::simdjson_error const& error) {
        if (error.error() == simdjson::MEMALLOC) {
            throw std::bad_alloc();
        }
        throw broken(file, error.what());
    }
}

} // namespace hatang::ingest
