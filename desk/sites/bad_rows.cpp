// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/bad_rows.hpp"

#include "desk/reading/same_file.hpp"
#include "desk/row_condition.hpp"
#include "desk/sites/position_reader.hpp"

#include <optional>

namespace hatang::desk {

namespace {

class BadRowSink final : public core::RowSink {
public:
    BadRowSink(SiteSurvey const& survey, std::string const& where, FindingReport& report)
        : m_survey(survey), m_where(where), m_report(report) {}

    void file(core::RawFile const& file) override { require_same_file(m_survey.file, file); }

    void layer(std::size_t index) override {
        m_layer = &m_survey.layers[index];
        m_rows.reset();
        m_condition.reset();
        if (m_layer->is_station_list) {
            m_rows.emplace(m_layer->source, m_report);
            if (!m_where.empty()) {
                m_condition.emplace(m_where, m_survey.file.layers[index]);
            }
        }
    }

    bool row(core::RawRow const& row) override {
        bool const wanted = m_rows && (!m_condition || m_condition->matches(row));
        if (wanted && m_rows->read(row, m_record) && !raw_position(row, *m_layer)) {
            m_report.add(unreadable_position(row, *m_layer, *m_rows));
        }
        return true;
    }

    void finding(core::Finding finding) override { m_report.add(std::move(finding)); }

private:
    SiteSurvey const& m_survey;
    std::string const& m_where;
    FindingReport& m_report;
    SurveyedLayer const* m_layer = nullptr;
    std::optional<StationRowReader> m_rows;
    std::optional<RowCondition> m_condition;
    core::StationRecord m_record;
};

} // namespace

void report_bad_rows(std::filesystem::path const& file, SiteImportParts const& parts, SiteImportOptions const& options,
                     SiteSurvey const& survey) {
    BadRowSink sink(survey, options.where, parts.report);
    parts.reader.read(file, options.survey.read, sink);
}

} // namespace hatang::desk
