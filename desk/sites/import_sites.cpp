// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/import_sites.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/reading/no_length_finding.hpp"
#include "desk/reading/repeated_rows.hpp"
#include "desk/reading/same_file.hpp"
#include "desk/row_condition.hpp"
#include "desk/sites/bad_rows.hpp"
#include "desk/sites/import_details.hpp"
#include "desk/sites/near_sites.hpp"
#include "desk/sites/position_reader.hpp"
#include "desk/sites/ward_check.hpp"

#include <fmt/format.h>

#include <memory>

namespace hatang::desk {

namespace {

using core::Severity;
using core::StationField;

class ImportSink final : public core::RowSink {
public:
    ImportSink(SiteImportResult& result, SiteImportParts const& parts, SiteImportOptions const& options,
               core::ChangeWriter& change)
        : m_result(result), m_parts(parts), m_options(options), m_change(change), m_places(parts.admin),
          m_wards(parts.admin) {}

    void file(core::RawFile const& file) override { require_same_file(m_result.survey.file, file); }

    void layer(std::size_t index) override {
        m_layer = &m_result.survey.layers[index];
        m_positions.reset();
        m_rows.reset();
        m_condition.reset();
        if (m_layer->is_station_list) {
            m_rows = std::make_unique<StationRowReader>(m_layer->source, m_parts.report);
            m_positions = std::make_unique<PositionReader>(*m_layer, *m_rows, m_parts.report);
            if (!m_options.where.empty()) {
                m_condition.emplace(m_options.where, m_result.survey.file.layers[index]);
            }
            report_layer();
            report_declaration(m_result.survey.file.layers[index].crs);
        } else {
            m_parts.report.add({.code = "layer-not-a-station-list",
                                .severity = Severity::warning,
                                .file = m_layer->source.file,
                                .layer = m_layer->source.layer,
                                .message = {"không phải danh sách trạm; bỏ qua", "not a station list; skipped"}});
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
        } else if (!m_rows->read(row, m_record) || !m_positions->read(row, m_record)) {
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

    void take(core::RawRow const& row) {
        auto& counts = m_result.counts;
        switch (m_repeated.see({m_record.operator_code, m_record.code}, row)) {
        case RepeatedRows::Answer::same:
            ++counts.skipped;
            add(row, "row-repeated", Severity::info,
                {fmt::format("lặp lại dòng {}", m_repeated.first_row()),
                 fmt::format("repeats row {}", m_repeated.first_row())});
            return;
        case RepeatedRows::Answer::different:
            ++counts.rejected;
            add(row, "code-repeated", Severity::error,
                {fmt::format("mã trạm đã có ở dòng {} với nội dung khác; sửa một trong hai", m_repeated.first_row()),
                 fmt::format("row {} has this code with other content; correct one of them", m_repeated.first_row())});
            return;
        case RepeatedRows::Answer::first: break;
        }
        find_place(row);
        ++counts.accepted;
        auto const outcome = m_change.put_station(m_record, m_options.valid_from);
        if (outcome != core::PutOutcome::unchanged && m_options.offer_within && m_parts.sites != nullptr) {
            offer(row);
        }
        switch (outcome) {
        case core::PutOutcome::added: ++counts.added; break;
        case core::PutOutcome::changed: ++counts.changed; break;
        case core::PutOutcome::unchanged: ++counts.unchanged; break;
        }
    }

    /// Says so when the row may be a second station on a site of another operator.
    void offer(core::RawRow const& row) {
        if (!m_near) {
            m_near.emplace(*m_options.offer_within);
            m_near->load(*m_parts.sites, {});
            if (m_parts.merges != nullptr) {
                m_near->keep_apart(*m_parts.merges);
            }
        }
        if (m_record.status == "dismantled") {
            return;
        }
        NearStation here{{}, m_record.code, m_record.name, m_record.operator_code, m_record.code, m_record.position};
        if (auto const* known = m_near->find(m_record.operator_code, m_record.code)) {
            if (known->site_code != m_record.code) {
                return; // it stands on the site of another already
            }
            here.site = known->site;
        }
        m_near->put(here);
        if (auto const near = m_near->near(here); !near.empty()) {
            add(row, "near-other-operator", Severity::info, describe_offer(here, near.front()));
        }
    }

    void find_place(core::RawRow const& row) {
        m_record.place = m_places.find(m_record.position,
                                       {m_record.ward_written, m_record.district_written, m_record.province_written});
        auto const& commune = m_record.place.commune;
        if (!commune) {
            add(row, "position-in-no-commune", Severity::warning,
                {"vị trí không nằm trong xã, phường nào đã biết", "the position lies in no known commune"},
                StationField::first_coordinate);
            return;
        }
        if (!m_wards.agrees(*commune, m_record.ward_written)) {
            auto const& name = m_wards.full_name(*commune);
            add(row, "position-not-in-named-ward", Severity::warning,
                {fmt::format("theo tọa độ, trạm nằm ở {}", name),
                 fmt::format("by its coordinates the station lies in {}", name)},
                StationField::ward);
        }
    }

    void add(core::RawRow const& row, std::string code, Severity severity, core::Words message,
             StationField field = StationField::code) {
        m_parts.report.add(m_rows->finding(row, field, std::move(code), severity, std::move(message)));
    }

    void report_layer() {
        for (auto const& ambiguity : m_layer->source.map.ambiguities) {
            auto const& headings = m_layer->source.headings;
            m_parts.report.add(
                {.code = "heading-ambiguous",
                 .severity = Severity::warning,
                 .file = m_layer->source.file,
                 .layer = m_layer->source.layer,
                 .field = headings[ambiguity.left],
                 .value = headings[ambiguity.taken],
                 .message = {"hai cột cùng nghĩa; dùng cột ghi ở giá trị, cột này giữ nguyên văn",
                             "two columns mean the same; the one in the value was used, this one kept as it is"}});
        }
        for (auto const& none : m_layer->source.map.no_lengths) {
            auto const& source = m_layer->source;
            m_parts.report.add(no_length_finding(none, source.headings, source.file, source.layer));
        }
    }

    /// A declaration that hatang does not understand is not followed, whatever it names; the rows decide.
    void report_declaration(core::CrsDeclaration const& declared) {
        if (declared.text.empty() || m_layer->declared) {
            return;
        }
        m_parts.report.add({.code = "crs-declaration-not-known",
                            .severity = Severity::warning,
                            .file = m_layer->source.file,
                            .layer = m_layer->source.layer,
                            .value = core::printable(declared.text),
                            .message = {"không nhận ra hệ tọa độ mà tệp khai báo; hệ tọa độ được xác định từ các dòng",
                                        "the declared CRS is not known; it was found from the rows"}});
    }

    SiteImportResult& m_result;
    SiteImportParts const& m_parts;
    SiteImportOptions const& m_options;
    core::ChangeWriter& m_change;
    PlaceFinder m_places;
    WardCheck m_wards;
    RepeatedRows m_repeated;
    core::StationRecord m_record;
    std::optional<RowCondition> m_condition;
    std::optional<NearSites> m_near; ///< filled when the first station is new or changed
    SurveyedLayer const* m_layer = nullptr;
    std::unique_ptr<StationRowReader> m_rows;
    std::unique_ptr<PositionReader> m_positions;
};

void require_rows(SiteSurvey const& survey) {
    if (survey.rows > 0) {
        return;
    }
    throw core::data_error({fmt::format("'{}' chỉ có tiêu đề cột, không có dòng nào", survey.file.path),
                            fmt::format("'{}' has headings, but not one row", survey.file.path)});
}

void require_known_crs(SiteSurvey const& survey) {
    for (auto const& layer : survey.layers) {
        if (!layer.is_station_list || layer.evidence.verdict == spatial::CrsVerdict::found) {
            continue;
        }
        auto const where =
            layer.source.layer.empty() ? layer.source.file : layer.source.file + " / " + layer.source.layer;
        throw core::data_error(
            {fmt::format("không xác định được hệ tọa độ của '{}': {}", where, layer.evidence.explanation.vi),
             fmt::format("cannot tell the coordinate system of '{}': {}", where, layer.evidence.explanation.en)},
            {"chỉ rõ bằng --src-crs, ví dụ --src-crs EPSG:5899 (VN-2000, kinh tuyến trục 107°45')",
             "say it with --src-crs, e.g. --src-crs EPSG:5899 (VN-2000, central meridian 107°45')"});
    }
}

void require_usable_rows(SiteImportResult const& result, std::filesystem::path const& file) {
    if (result.counts.accepted + result.counts.skipped > 0) {
        return;
    }
    throw core::data_error({fmt::format("'{}' không có dòng nào dùng được: đọc {}, từ chối {}", file.string(),
                                        result.counts.read, result.counts.rejected),
                            fmt::format("'{}' has no usable row: {} read, {} rejected", file.string(),
                                        result.counts.read, result.counts.rejected)},
                           {"xem các phát hiện ở trên", "see the findings above"});
}

} // namespace

SiteImportResult import_sites(std::filesystem::path const& file, SiteImportParts const& parts,
                              SiteImportOptions const& options) {
    SiteImportResult result;
    result.survey = survey_sites(file, parts.reader, parts.admin, parts.headings, options.survey);
    require_rows(result.survey);
    try {
        require_known_crs(result.survey);
    } catch (core::Error const&) {
        report_bad_rows(file, parts, options, result.survey);
        throw;
    }
    auto change = parts.writer.begin_change();
    ImportSink sink(result, parts, options, *change);
    parts.reader.read(file, options.survey.read, sink);
    require_usable_rows(result, file);
    result.missing = change->missing_stations(kMissingShown);
    result.counts.missing = change->missing_count();
    bool const nothing_new = result.counts.added + result.counts.changed == 0;
    if (options.dry_run || nothing_new) {
        return result;
    }
    auto const& source = result.survey.file;
    auto const name = core::printable(file.filename().string());
    change->commit(
        {.actor = options.actor,
         .action = options.command,
         .summary = fmt::format("{}: {} new, {} changed, {} unchanged, {} rejected", name, result.counts.added,
                                result.counts.changed, result.counts.unchanged, result.counts.rejected),
         .source_file = name,
         .source_sha256 = source.sha256,
         .details_json = import_details_json(result.survey, result.counts)});
    result.change = change->number();
    return result;
}

} // namespace hatang::desk
