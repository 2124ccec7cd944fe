// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/import_cases.hpp"

#include "core/error.hpp"
#include "desk/applications/old_case.hpp"
#include "desk/checks/draft_register.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

/// Hands rows on, and remembers which of them became a record.
class CountingReader final : public core::FileReader {
public:
    CountingReader(core::FileReader& reader, DraftRecords const& records) : m_reader(reader), m_records(records) {}
    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override {
        return m_reader.describe(path, options);
    }
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override {
        Sink counting(*this, sink);
        m_reader.read(path, options, counting);
    }
    std::vector<RowPlace> rows; ///< of the records, in their order

private:
    class Sink final : public core::RowSink {
    public:
        Sink(CountingReader& reader, core::RowSink& next) : m_reader(reader), m_next(next) {}
        void file(core::RawFile const& file) override { m_next.file(file); }
        void layer(std::size_t index) override {
            m_layer = index;
            m_next.layer(index);
        }
        bool row(core::RawRow const& row) override {
            bool const more = m_next.row(row);
            if (m_reader.m_records.places.size() > m_reader.rows.size()) {
                m_reader.rows.push_back({m_layer, row.number});
            }
            return more;
        }
        void finding(core::Finding finding) override { m_next.finding(std::move(finding)); }

    private:
        CountingReader& m_reader;
        core::RowSink& m_next;
        std::size_t m_layer = 0;
    };

    core::FileReader& m_reader;
    DraftRecords const& m_records;
};

void write_case(core::ApplicationWriter& writer, OldCase const& old) {
    writer.submit(old.record, "{seq}");
    for (auto const& event : old.events) {
        writer.add_event(old.record.code, event, std::nullopt);
        if (old.permit && event.step == old.permit_step) {
            writer.add_permit(*old.permit);
        }
    }
}

std::string details_of(PlaceImportResult const& result) {
    auto const& counts = result.counts;
    nlohmann::ordered_json const details{{"read", counts.read},         {"accepted", counts.accepted},
                                         {"rejected", counts.rejected}, {"skipped", counts.skipped},
                                         {"new", counts.added},         {"unchanged", counts.unchanged}};
    return details.dump();
}

/// Rows that were read well and make no case are rejected after all.
void count_again(PlaceImportResult& result, std::int64_t rejected, std::int64_t unchanged) {
    auto& counts = result.counts;
    counts.accepted -= rejected;
    counts.rejected += rejected;
    counts.unchanged = unchanged;
    counts.changed = 0;
    counts.added = counts.accepted - unchanged;
}

void require_cases(PlaceImportResult const& result) {
    if (result.counts.accepted == 0) {
        throw core::data_error({fmt::format("'{}': không có hồ sơ nào dùng được", result.survey.file.path),
                                fmt::format("'{}' holds no case that can be used", result.survey.file.path)},
                               {"xem các dòng đã nêu", "see the rows named above"});
    }
}

} // namespace

PlaceImportResult import_cases(std::filesystem::path const& file, Desk const& desk, CaseImportParts const& parts,
                               CaseImportOptions const& options) {
    DraftRegister draft;
    CountingReader reader(parts.reader, draft.records);
    PlaceImportOptions reading;
    reading.survey = options.survey;
    reading.survey.kind = core::PlaceKind::application;
    reading.where = options.where;
    reading.progress = options.progress;
    auto result = import_places(file, {reader, parts.admin, draft, parts.headings, parts.report}, reading);
    result.change.reset();
    auto const change = desk.writer.begin_change();
    OldCaseReader old_cases(desk, parts.admin, {options.kind, options.channel}, result.survey, parts.report);
    std::int64_t rejected = 0;
    std::int64_t unchanged = 0;
    for (std::size_t i = 0; i < draft.records.places.size(); ++i) {
        auto const old = old_cases.read(draft.records.places[i], reader.rows[i]);
        rejected += old ? 0 : 1;
        unchanged += old && old->known ? 1 : 0;
        if (old && !old->known && !options.dry_run) {
            write_case(change->applications(), *old);
        }
    }
    count_again(result, rejected, unchanged);
    require_cases(result);
    if (options.dry_run || result.counts.added == 0) {
        return result;
    }
    auto header = change_header(desk, "import applications",
                                fmt::format("{}: {} new, {} unchanged, {} rejected", file.filename().string(),
                                            result.counts.added, unchanged, result.counts.rejected));
    header.source_file = file.filename().string();
    header.source_sha256 = result.survey.file.sha256;
    header.details_json = details_of(result);
    change->commit(header);
    result.change = change->number();
    return result;
}

} // namespace hatang::desk
