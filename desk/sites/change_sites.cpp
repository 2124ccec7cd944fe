// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/change_sites.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <set>

namespace hatang::desk {

namespace {

enum class EventField { code, operator_name, kind, on, height_after, class_after, status_after, note };
constexpr std::size_t kEventFieldCount = 8;

/// Headings of event tables as search keys; the first of a field is the one shown to people.
constexpr std::pair<EventField, std::string_view> kEventHeadings[] = {
    {EventField::code, "ma tram"},
    {EventField::code, "code"},
    {EventField::operator_name, "doanh nghiep"},
    {EventField::operator_name, "nha mang"},
    {EventField::operator_name, "operator"},
    {EventField::kind, "loai thay doi"},
    {EventField::kind, "su kien"},
    {EventField::kind, "event"},
    {EventField::on, "tu ngay"},
    {EventField::on, "ngay"},
    {EventField::on, "date"},
    {EventField::height_after, "chieu cao sau m"},
    {EventField::height_after, "chieu cao sau"},
    {EventField::height_after, "height after m"},
    {EventField::class_after, "loai cot sau"},
    {EventField::class_after, "class after"},
    {EventField::status_after, "trang thai sau"},
    {EventField::status_after, "status after"},
    {EventField::note, "ghi chu"},
    {EventField::note, "note"},
};

using EventColumns = std::array<std::optional<std::size_t>, kEventFieldCount>;

EventColumns map_events(std::vector<std::string> const& headings) {
    EventColumns columns{};
    for (std::size_t index = 0; index < headings.size(); ++index) {
        auto const key = core::search_key(headings[index]);
        for (auto const& [field, spelling] : kEventHeadings) {
            auto& column = columns[static_cast<std::size_t>(field)];
            if (key == spelling && !column) {
                column = index;
            }
        }
    }
    return columns;
}

std::string require_code(core::CodeList const& list, std::string const& written, core::Words const& what) {
    if (auto const* entry = list.find(written)) {
        return entry->code;
    }
    std::vector<std::string> known;
    for (auto const& entry : list.entries()) {
        known.push_back(entry.code);
    }
    throw core::usage_error(
        {fmt::format("không có {} \"{}\"", what.vi, written), fmt::format("there is no {} \"{}\"", what.en, written)},
        {fmt::format("danh mục: {}", fmt::join(known, ", ")), fmt::format("the list: {}", fmt::join(known, ", "))});
}

std::string operator_of(EventWords const& words, core::SiteReader const& sites) {
    if (!words.operator_name.empty()) {
        auto const* entry = core::operators().find(words.operator_name);
        return entry != nullptr ? entry->code : words.operator_name;
    }
    core::SiteQuery query;
    query.codes = {words.code};
    std::set<std::string> operators;
    sites.sites(query, [&](core::SiteRow const& row) {
        operators.insert(row.record.operator_code);
        return true;
    });
    if (operators.empty()) {
        throw core::not_found_error({fmt::format("không có trạm mã \"{}\"", words.code),
                                     fmt::format("there is no station with the code \"{}\"", words.code)});
    }
    if (operators.size() > 1) {
        throw core::conflict_error({fmt::format("nhiều doanh nghiệp có trạm mã \"{}\"", words.code),
                                    fmt::format("several operators have a station with the code \"{}\"", words.code)},
                                   {fmt::format("thêm --operator: {}", fmt::join(operators, ", ")),
                                    fmt::format("add --operator: {}", fmt::join(operators, ", "))});
    }
    return *operators.begin();
}

core::Date event_day(std::string const& written) {
    if (auto const day = core::parse_date(written)) {
        return *day;
    }
    throw core::usage_error({fmt::format("\"{}\" không phải một ngày như 30/06/2017", written),
                             fmt::format("\"{}\" is not a day like 30/06/2017", written)});
}

std::optional<core::Length> height_after(std::string const& written) {
    if (written.empty()) {
        return std::nullopt;
    }
    auto const metres = core::parse_length_metres(written);
    if (!metres || *metres <= 0.0) {
        throw core::usage_error({fmt::format("\"{}\" không phải số mét", written),
                                 fmt::format("\"{}\" is not a number of metres", written)});
    }
    return core::Length::metres(*metres);
}

void require_new_state(core::StructureEvent const& event) {
    bool const says_nothing = !event.height_after && event.mast_class_after.empty() && event.status_after.empty();
    if (!says_nothing || (event.kind != "height_reduction" && event.kind != "conversion")) {
        return;
    }
    throw core::usage_error(
        {fmt::format("thay đổi \"{}\" của trạm {} thiếu trạng thái sau", event.kind, event.station_code),
         fmt::format("the change \"{}\" of station {} does not say what it became", event.kind, event.station_code)},
        {"hạ độ cao cần chiều cao sau, chuyển đổi cần loại cột sau",
         "a lowering needs the height after, a conversion the class after"});
}

class EventSink final : public core::RowSink {
public:
    EventSink(core::SiteReader const& sites, FindingReport& report) : m_sites(sites), m_report(report) {}

    void file(core::RawFile const& file) override { m_file = file; }

    void layer(std::size_t index) override {
        m_layer = index;
        m_columns = map_events(m_file.layers[index].fields);
        auto const has = [&](EventField field) { return m_columns[static_cast<std::size_t>(field)].has_value(); };
        if (!has(EventField::code) || !has(EventField::kind) || !has(EventField::on)) {
            throw core::data_error(
                {fmt::format("'{}' không phải bảng thay đổi: cần các cột \"Mã trạm\", \"Loại thay đổi\", \"Từ ngày\"",
                             m_file.path),
                 fmt::format("'{}' is not a table of changes: it needs the columns \"code\", \"event\", \"date\"",
                             m_file.path)},
                {fmt::format("các cột trong tệp: {}", fmt::join(m_file.layers[index].fields, ", ")),
                 fmt::format("its columns are: {}", fmt::join(m_file.layers[index].fields, ", "))});
        }
    }

    bool row(core::RawRow const& row) override {
        auto const text = [&](EventField field) {
            auto const column = m_columns[static_cast<std::size_t>(field)];
            return column && *column < row.cells.size() ? std::string(row.cells[*column].text) : std::string();
        };
        EventWords const words{text(EventField::code),         text(EventField::operator_name),
                               text(EventField::kind),         text(EventField::on),
                               text(EventField::height_after), text(EventField::class_after),
                               text(EventField::status_after), text(EventField::note)};
        try {
            m_events.push_back(make_event(words, m_sites));
        } catch (core::Error const& error) {
            m_report.add({.code = "event-refused",
                          .severity = core::Severity::error,
                          .file = std::filesystem::path(m_file.path).filename().string(),
                          .layer = m_file.layers.size() > 1 ? m_file.layers[m_layer].name : std::string(),
                          .row = row.number,
                          .value = words.code,
                          .message = error.sentence()});
        }
        return true;
    }

    void finding(core::Finding finding) override { m_report.add(std::move(finding)); }

    std::vector<core::StructureEvent> take() { return std::move(m_events); }

private:
    core::SiteReader const& m_sites;
    FindingReport& m_report;
    core::RawFile m_file;
    std::size_t m_layer = 0;
    EventColumns m_columns{};
    std::vector<core::StructureEvent> m_events;
};

} // namespace

core::StructureEvent make_event(EventWords const& words, core::SiteReader const& sites) {
    core::StructureEvent event{
        .operator_code = operator_of(words, sites),
        .station_code = words.code,
        .kind = require_code(core::structure_event_kinds(), words.kind, {"loại thay đổi", "kind of change"}),
        .on = event_day(words.on),
        .height_after = height_after(words.height_after),
        .mast_class_after = {},
        .status_after = {},
        .note = words.note};
    if (!words.class_after.empty()) {
        event.mast_class_after = require_code(core::mast_classes(), words.class_after, {"loại cột", "mast class"});
    }
    if (!words.status_after.empty()) {
        event.status_after = require_code(core::station_statuses(), words.status_after, {"trạng thái", "status"});
    }
    if (event.kind == "dismantled" && event.status_after.empty()) {
        event.status_after = "dismantled";
    }
    require_new_state(event);
    return event;
}

std::vector<core::StructureEvent> read_events(std::filesystem::path const& file, core::FileReader& reader,
                                              core::SiteReader const& sites, FindingReport& report) {
    EventSink sink(sites, report);
    reader.read(file, {}, sink);
    return sink.take();
}

core::ChangeNumber apply_events(std::vector<core::StructureEvent> const& events, core::RegisterWriter& writer,
                                core::ChangeHeader header) {
    auto change = writer.begin_change();
    for (auto const& event : events) {
        change->apply_event(event);
    }
    if (header.summary.empty()) {
        header.summary = events.size() == 1
                             ? fmt::format("{} {}: {}", events[0].operator_code, events[0].station_code, events[0].kind)
                             : fmt::format("{} changes of structures", events.size());
    }
    change->commit(header);
    return change->number();
}

} // namespace hatang::desk
