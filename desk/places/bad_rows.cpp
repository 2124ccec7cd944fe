// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/bad_rows.hpp"

#include "desk/places/place_row.hpp"
#include "desk/reading/same_file.hpp"
#include "desk/sites/site_survey.hpp"

#include <optional>

namespace hatang::desk {

namespace {

class BadRowSink final : public core::RowSink {
public:
    BadRowSink(PlaceSurvey const& survey, PlaceImportOptions const& options, FindingReport& report)
        : m_survey(survey), m_options(options), m_report(report), m_record(options.survey.kind) {}

    void file(core::RawFile const& file) override { require_same_file(m_survey.file, file); }

    void layer(std::size_t index) override {
        m_layer = &m_survey.layers[index];
        m_rows.reset();
        if (m_layer->usable) {
            m_rows.emplace(m_options.survey.kind, *m_layer, m_report, m_options.defaults);
        }
    }

    bool row(core::RawRow const& row) override {
        if (m_rows && m_rows->read(row, m_record) && m_layer->has_position) {
            check_position(row);
        }
        return true;
    }

    void finding(core::Finding finding) override { m_report.add(std::move(finding)); }

private:
    void check_position(core::RawRow const& row) {
        bool const needed = core::place_kind(m_options.survey.kind).geometry_required;
        bool const empty = m_layer->from_geometry ? row.geometry_wkb.empty()
                                                  : m_rows->text(row, "first_coordinate").empty() &&
                                                        m_rows->text(row, "second_coordinate").empty();
        if (empty && needed) {
            add(row, "position-missing", {"thiếu vị trí", "the position is missing"});
        } else if (!empty && !m_layer->from_geometry &&
                   !raw_position(row, *m_layer->map.column("first_coordinate"),
                                 *m_layer->map.column("second_coordinate"))) {
            add(row, "position-not-a-number",
                {"tọa độ không đọc được; cần số như 16,0544 hoặc 550412,36 hoặc 16°03'15\"",
                 "unreadable coordinates; expected numbers like 16.0544, 550412.36 or 16°03'15\""});
        }
    }

    void add(core::RawRow const& row, std::string code, core::Words message) {
        auto const* field = m_layer->from_geometry ? "code" : "first_coordinate";
        m_report.add(m_rows->finding(row, field, std::move(code), core::Severity::error, std::move(message)));
    }

    PlaceSurvey const& m_survey;
    PlaceImportOptions const& m_options;
    FindingReport& m_report;
    PlaceLayer const* m_layer = nullptr;
    std::optional<PlaceRowReader> m_rows;
    core::PlaceRecord m_record;
};

} // namespace

void report_bad_rows(std::filesystem::path const& file, PlaceImportParts const& parts,
                     PlaceImportOptions const& options, PlaceSurvey const& survey) {
    BadRowSink sink(survey, options, parts.report);
    parts.reader.read(file, options.survey.read, sink);
}

} // namespace hatang::desk
