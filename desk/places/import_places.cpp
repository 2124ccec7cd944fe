// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/import_places.hpp"

#include "core/error.hpp"
#include "desk/places/bad_rows.hpp"
#include "desk/places/place_position.hpp"
#include "desk/places/place_row.hpp"
#include "desk/places/street_finder.hpp"
#include "desk/reading/no_length_finding.hpp"
#include "desk/reading/repeated_rows.hpp"
#include "desk/reading/same_file.hpp"
#include "desk/row_condition.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace hatang::desk {

namespace {

using core::Severity;

class ImportSink final : public core::RowSink {
public:
    ImportSink(PlaceImportResult& result, PlaceImportParts const& parts, PlaceImportOptions const& options,
               core::PlaceWriter& writer)
        : m_result(result), m_parts(parts), m_options(options), m_writer(writer), m_around(parts.admin),
          m_record(options.survey.kind) {
        if (parts.streets != nullptr) {
            m_streets.emplace(*parts.streets, parts.admin);
            m_lines.emplace(*parts.streets, *m_streets);
        }
    }

    void file(core::RawFile const& file) override { require_same_file(m_result.survey.file, file); }

    void layer(std::size_t index) override {
        m_layer = &m_result.survey.layers[index];
        m_positions.reset();
        m_rows.reset();
        m_condition.reset();
        if (m_layer->usable) {
            m_rows = std::make_unique<PlaceRowReader>(m_result.kind, *m_layer, m_parts.report, m_options.defaults);
            m_positions = std::make_unique<PlacePosition>(
                m_result.kind, *m_layer, *m_rows, m_parts.report,
                ShapeHelp{m_options.repair, m_streets ? &*m_streets : nullptr, m_lines ? &*m_lines : nullptr});
            if (!m_options.where.empty()) {
                m_condition.emplace(m_options.where, m_result.survey.file.layers[index]);
            }
            report_layer();
        } else {
            auto const& label = core::place_kind(m_result.kind).label;
            m_parts.report.add({.code = "layer-of-another-kind",
                                .severity = Severity::warning,
                                .file = m_layer->file,
                                .layer = m_layer->layer,
                                .message = {fmt::format("không có {}; bỏ qua", label.vi),
                                            fmt::format("holds no {}; skipped", label.en)}});
        }
    }

    bool row(core::RawRow const& row) override {
        auto& counts = m_result.counts;
        ++counts.read;
        if (m_options.progress && counts.read % kProgressEvery == 0) {
            m_options.progress(counts.read, m_result.survey.rows);
        }
        if (!m_rows || (m_condition && !m_condition->matches(row))) {
            ++counts.skipped;
        } else if (!m_rows->read(row, m_record) || !m_positions->read(row, m_record) || !complete(row)) {
            ++counts.rejected;
        } else {
            take(row);
        }
        return true;
    }

    void finding(core::Finding finding) override {
        // a row the reader itself could not hand over was read all the same
        if (finding.severity == Severity::error && finding.row > 0) {
            ++m_result.counts.read;
            ++m_result.counts.rejected;
        }
        m_parts.report.add(std::move(finding));
    }

private:
    static constexpr std::int64_t kProgressEvery = 2000;

    bool complete(core::RawRow const& row) {
        if (!m_options.complete) {
            return true;
        }
        return m_options.complete(
            {m_record, [&](std::string_view field, std::string code, Severity severity, core::Words message) {
                 m_parts.report.add(m_rows->finding(row, field, std::move(code), severity, std::move(message)));
             }});
    }

    void take(core::RawRow const& row) {
        auto& counts = m_result.counts;
        auto const answer = m_repeated.see({m_record.owner_key, m_record.code}, row);
        auto const first = m_repeated.first_row();
        if (answer == RepeatedRows::Answer::same) {
            ++counts.skipped;
            add(row, "row-repeated", Severity::info,
                {fmt::format("lặp lại dòng {}", first), fmt::format("repeats row {}", first)});
            return;
        }
        if (answer == RepeatedRows::Answer::different) {
            ++counts.rejected;
            add(row, "code-repeated", Severity::error,
                {fmt::format("mã \"{}\" đã có ở dòng {} với nội dung khác; sửa một trong hai", m_record.code, first),
                 fmt::format("row {} has the code \"{}\" with other content; correct one of them", first,
                             m_record.code)});
            return;
        }
        m_positions->look_around(row, m_record, m_around);
        ++counts.accepted;
        switch (m_writer.put(m_record, m_options.valid_from)) {
        case core::PutOutcome::added: ++counts.added; break;
        case core::PutOutcome::changed: ++counts.changed; break;
        case core::PutOutcome::unchanged: ++counts.unchanged; break;
        }
    }

    void add(core::RawRow const& row, std::string code, Severity severity, core::Words message) {
        m_parts.report.add(m_rows->finding(row, "code", std::move(code), severity, std::move(message)));
    }

    void report_layer() {
        auto const& headings = m_layer->headings;
        for (auto const& ambiguity : m_layer->map.ambiguities) {
            m_parts.report.add(
                {.code = "heading-ambiguous",
                 .severity = Severity::warning,
                 .file = m_layer->file,
                 .layer = m_layer->layer,
                 .field = headings[ambiguity.left],
                 .value = headings[ambiguity.taken],
                 .message = {"hai cột cùng nghĩa; dùng cột ghi ở giá trị, cột này giữ nguyên văn",
                             "two columns mean the same; the one in the value was used, this one kept as it is"}});
        }
        for (auto const& none : m_layer->map.no_lengths) {
            m_parts.report.add(no_length_finding(none, headings, m_layer->file, m_layer->layer));
        }
        if (m_result.kind != core::PlaceKind::aerodrome && m_layer->map.find("code") == nullptr) {
            m_parts.report.add({.code = "code-from-name",
                                .severity = Severity::info,
                                .file = m_layer->file,
                                .layer = m_layer->layer,
                                .message = {"không có cột mã; mã lấy từ tên (và từ, đến, bên)",
                                            "no column of codes; the name (with from, to, side) is the code"}});
        }
    }

    PlaceImportResult& m_result;
    PlaceImportParts const& m_parts;
    PlaceImportOptions const& m_options;
    core::PlaceWriter& m_writer;
    PlaceSurroundings m_around;
    std::optional<StreetFinder> m_streets;
    std::optional<LineResolver> m_lines;
    RepeatedRows m_repeated;
    std::optional<RowCondition> m_condition;
    core::PlaceRecord m_record;
    PlaceLayer const* m_layer = nullptr;
    std::unique_ptr<PlaceRowReader> m_rows;
    std::unique_ptr<PlacePosition> m_positions;
};

void require_known_crs(PlaceSurvey const& survey, core::PlaceKindInfo const& info) {
    for (auto const& layer : survey.layers) {
        bool const empty = layer.evidence.verdict == spatial::CrsVerdict::no_coordinates;
        if (!layer.usable || !layer.has_position || layer.evidence.verdict == spatial::CrsVerdict::found ||
            (empty && (!info.geometry_required || layer.by_street))) {
            continue;
        }
        auto const where = layer.layer.empty() ? layer.file : layer.file + " / " + layer.layer;
        throw core::data_error(
            {fmt::format("không xác định được hệ tọa độ của '{}': {}", where, layer.evidence.explanation.vi),
             fmt::format("cannot tell the coordinate system of '{}': {}", where, layer.evidence.explanation.en)},
            {"chỉ rõ bằng --src-crs, ví dụ --src-crs EPSG:5899 (VN-2000, kinh tuyến trục 107°45')",
             "say it with --src-crs, e.g. --src-crs EPSG:5899 (VN-2000, central meridian 107°45')"});
    }
}

void require_usable_rows(PlaceImportResult const& result, std::filesystem::path const& file) {
    if (result.counts.accepted + result.counts.skipped > 0) {
        return;
    }
    throw core::data_error({fmt::format("'{}' không có dòng nào dùng được: đọc {}, từ chối {}", file.string(),
                                        result.counts.read, result.counts.rejected),
                            fmt::format("'{}' has no usable row: {} read, {} rejected", file.string(),
                                        result.counts.read, result.counts.rejected)},
                           {"xem các phát hiện ở trên", "see the findings above"});
}

using Json = nlohmann::ordered_json;

Json layer_json(PlaceLayer const& layer) {
    auto fields = Json::object();
    for (auto const& [name, column] : layer.map.columns) {
        fields[name] = layer.headings[column.index];
    }
    auto const& best = layer.evidence.best;
    Json json{{"layer", layer.layer}, {"rows", layer.rows}, {"fields", fields}};
    if (layer.has_position) {
        json["crs_declared"] = layer.declared ? Json("EPSG:" + std::to_string(layer.declared->epsg())) : Json(nullptr);
        json["crs_used"] = "EPSG:" + std::to_string(best.crs.epsg());
        json["axes_swapped"] = best.swapped;
        json["datum_shift_missing"] = best.shift_missing;
        json["crs_evidence"] = layer.evidence.explanation.en;
    }
    return json;
}

/// What the log keeps: the field map, the evidence, the counts.
std::string details_json(PlaceImportResult const& result) {
    Json layers = Json::array();
    for (auto const& layer : result.survey.layers) {
        if (layer.usable) {
            layers.push_back(layer_json(layer));
        }
    }
    auto const& counts = result.counts;
    Json details{{"format", result.survey.file.format},
                 {"bytes", result.survey.file.size_bytes},
                 {"encoding", result.survey.file.encoding.used},
                 {"datum_operation", std::string(spatial::pinned_operation())},
                 {"layers", layers},
                 {"read", counts.read},
                 {"accepted", counts.accepted},
                 {"rejected", counts.rejected},
                 {"skipped", counts.skipped},
                 {"new", counts.added},
                 {"changed", counts.changed},
                 {"unchanged", counts.unchanged},
                 {"missing", counts.missing}};
    if (!result.survey.file.field_map.empty()) {
        details["field_map"] = result.survey.file.field_map;
    }
    return details.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// "import access-points": the words of the command.
std::string action_of(core::PlaceKind kind) {
    std::string noun(core::place_kind(kind).plural);
    std::replace(noun.begin(), noun.end(), '_', '-');
    return "import " + noun;
}

} // namespace

PlaceImportResult import_places(std::filesystem::path const& file, PlaceImportParts const& parts,
                                PlaceImportOptions const& options) {
    PlaceImportResult result;
    result.kind = options.survey.kind;
    result.survey = survey_places(file, parts.reader, parts.admin, parts.headings, options.survey);
    try {
        require_known_crs(result.survey, core::place_kind(result.kind));
    } catch (core::Error const&) {
        report_bad_rows(file, parts, options, result.survey);
        throw;
    }
    auto change = parts.writer.begin_change();
    ImportSink sink(result, parts, options, change->places());
    parts.reader.read(file, options.survey.read, sink);
    require_usable_rows(result, file);
    auto& counts = result.counts;
    result.missing = change->places().missing(kMissingShown, counts.missing);
    if (options.dry_run || counts.added + counts.changed == 0) {
        return result;
    }
    change->commit(
        {.actor = options.actor,
         .action = options.action.empty() ? action_of(result.kind) : options.action,
         .summary = fmt::format("{}: {} new, {} changed, {} unchanged, {} rejected", file.filename().string(),
                                counts.added, counts.changed, counts.unchanged, counts.rejected),
         .source_file = file.filename().string(),
         .source_sha256 = result.survey.file.sha256,
         .details_json = details_json(result)});
    result.change = change->number();
    return result;
}

} // namespace hatang::desk
