// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/list_complaints.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using core::PlaceRow;

constexpr std::array kStates{Timeliness::unknown, Timeliness::no_limit, Timeliness::running,
                             Timeliness::late,    Timeliness::on_time,  Timeliness::ended_late};

bool contains(std::vector<std::string> const& all, std::string_view wanted) {
    return std::ranges::find(all, wanted) != all.end();
}

Cell text_cell(std::string text, CellTexts& texts) {
    return text.empty() ? Cell{} : Cell{texts.keep(std::move(text))};
}

PlaceColumn text_column(std::string name, core::Words label, bool usual, ComplaintViews& views,
                        std::function<std::string(ComplaintView const&, CellTexts&)> text) {
    return {{std::move(name), std::move(label), ColumnType::text, -1},
            usual,
            [&views, text = std::move(text)](PlaceRow const& row, CellTexts& texts) {
                return text_cell(text(views.of(row.record), texts), texts);
            }};
}

PlaceColumn day_column(std::string name, core::Words label, bool usual, ComplaintViews& views,
                       std::optional<core::Date> ComplaintView::* day) {
    return {{std::move(name), std::move(label), ColumnType::date, -1},
            usual,
            [&views, day](PlaceRow const& row, CellTexts&) {
                auto const& value = views.of(row.record).*day;
                return value ? Cell{*value} : Cell{};
            }};
}

PlaceColumn whole_column(std::string name, core::Words label, ComplaintViews& views,
                         std::function<std::int64_t(ComplaintView const&)> whole) {
    return {{std::move(name), std::move(label), ColumnType::integer, -1},
            false,
            [&views, whole = std::move(whole)](PlaceRow const& row, CellTexts&) {
                return Cell{whole(views.of(row.record))};
            }};
}

std::string subjects_text(ComplaintView const& view, CellTexts& texts) {
    std::vector<std::string> parts;
    for (auto const& each : view.subjects) {
        auto const kind = texts.for_people() ? title_of(subject_kinds(), each.kind).in(texts.language()) : each.kind;
        parts.push_back(each.kind.empty() ? each.code
                                          : fmt::format("{}{}{}", kind, texts.for_people() ? " " : ":", each.code));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string cables_text(ComplaintView const& view, CellTexts& texts) {
    std::vector<std::string> parts;
    for (auto const& each : view.cables) {
        auto const fault = texts.for_people() ? title_of(cable_faults(), each.fault).in(texts.language()) : each.fault;
        auto const label = texts.for_people() ? core::operators().label(each.owner).in(texts.language()) : each.owner;
        parts.push_back(fmt::format("{}{}{}{}", fault, label.empty() ? "" : " – ", label,
                                    each.tag.empty() ? "" : " (" + each.tag + ")"));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::vector<PlaceColumn> more_columns(ComplaintViews& views) {
    std::vector<PlaceColumn> all;
    all.push_back(text_column("stage", {"Giai đoạn", "Stage"}, true, views, [](auto const& view, auto& texts) {
        return texts.for_people() ? stage_title(view).in(texts.language()) : view.stage;
    }));
    all.push_back(text_column("timeliness", {"Thời hạn", "Timeliness"}, true, views, [](auto const& view, auto& texts) {
        return texts.for_people() ? label(view.timeliness).in(texts.language())
                                  : std::string(to_string(view.timeliness));
    }));
    all.push_back(day_column("due_on", {"Đến hạn", "Due on"}, true, views, &ComplaintView::due));
    all.push_back(text_column("due_basis", {"Căn cứ", "Basis"}, false, views, [](auto const& view, auto&) {
        return view.due ? core::cite(view.due_basis) : std::string();
    }));
    all.push_back(whole_column("days_late", {"Số ngày trễ", "Days late"}, views,
                               [](auto const& view) { return std::int64_t{view.days_late}; }));
    all.push_back(
        day_column("body_due_on", {"Hạn của đơn vị xử lý", "Due of the body"}, false, views, &ComplaintView::body_due));
    all.push_back(text_column("escalated_to", {"Đã báo cáo lên", "Escalated to"}, false, views,
                              [](auto const& view, auto&) { return view.escalated_to; }));
    all.push_back(text_column("subjects", {"Đối tượng", "Subjects"}, false, views,
                              [](auto const& view, auto& texts) { return subjects_text(view, texts); }));
    all.push_back(text_column("cables", {"Cáp", "Cables"}, false, views,
                              [](auto const& view, auto& texts) { return cables_text(view, texts); }));
    all.push_back(text_column("joint_with", {"Phối hợp với", "Handled with"}, false, views,
                              [](auto const& view, auto&) { return view.joint; }));
    all.push_back(text_column("cause", {"Nguyên nhân chung", "Cause"}, false, views,
                              [](auto const& view, auto&) { return view.cause; }));
    all.push_back(whole_column("version", {"Phiên bản", "Version"}, views,
                               [](auto const& view) { return static_cast<std::int64_t>(view.version); }));
    return all;
}

[[noreturn]] void refuse_word(std::string const& word, std::vector<std::string> const& known) {
    throw core::usage_error(
        {fmt::format("không có \"{}\"", word), fmt::format("there is no \"{}\"", word)},
        {fmt::format("được nhận: {}", fmt::join(known, ", ")), fmt::format("known are: {}", fmt::join(known, ", "))});
}

void need_words(std::vector<std::string> const& words, std::vector<std::string> const& known) {
    for (auto const& word : words) {
        if (!contains(known, word)) {
            refuse_word(word, known);
        }
    }
}

bool is_in_days(ComplaintFilter const& filter, core::PlaceRecord const& record) {
    auto const received = record.day("received_on");
    return (!filter.from || (received && *received >= *filter.from)) &&
           (!filter.to || (received && *received <= *filter.to));
}

} // namespace

ComplaintViews::ComplaintViews(core::ComplaintReader const& complaints, core::Date on,
                               std::optional<std::int64_t> known_at)
    : m_on(on) {
    for (auto& each : complaints.cases()) {
        if (known_at) {
            std::erase_if(each.events, [&](auto const& event) { return event.change > *known_at; });
        }
        auto code = each.subject.code;
        m_cases.emplace(std::move(code), std::move(each));
    }
}

ComplaintView const& ComplaintViews::of(core::PlaceRecord const& record) {
    if (!m_view || m_code != record.code) {
        auto const found = m_cases.find(record.code);
        m_view = view_complaint(record, found == m_cases.end() ? nullptr : &found->second, m_on);
        m_code = record.code;
    }
    return *m_view;
}

void check_filter(ComplaintFilter const& filter) {
    std::vector<std::string> stages;
    for (auto const& stage : core::complaint_workflow().stages) {
        stages.push_back(stage.id);
    }
    need_words(filter.stages, stages);
    std::vector<std::string> states;
    for (auto const state : kStates) {
        states.emplace_back(to_string(state));
    }
    need_words(filter.states, states);
}

bool meets(ComplaintFilter const& filter, core::PlaceRow const& row, ComplaintView const& view, core::Date on) {
    auto const& record = row.record;
    // on a day of the past a complaint that had not come in yet is no complaint
    if (auto const received = record.day("received_on"); received && *received > on) {
        return false;
    }
    bool const late = !view.closed && (view.timeliness == Timeliness::late || view.body_late);
    bool const of_subject = filter.subject.empty() || std::ranges::any_of(view.subjects, [&](auto const& each) {
                                return each.code == filter.subject;
                            });
    bool const of_owner = filter.cable_owner.empty() || std::ranges::any_of(view.cables, [&](auto const& each) {
                              return core::search_key(each.owner) == core::search_key(filter.cable_owner);
                          });
    return is_in_days(filter, record) && (filter.stages.empty() || contains(filter.stages, view.stage)) &&
           (filter.states.empty() || contains(filter.states, to_string(view.timeliness))) &&
           (!filter.open || !view.closed) && (!filter.overdue || late) &&
           (filter.body.empty() ||
            core::search_key(view.body).find(core::search_key(filter.body)) != std::string::npos) &&
           (filter.cause.empty() || view.cause == filter.cause) && of_subject && of_owner &&
           (!filter.condition || filter.condition->matches(row, view));
}

SiteListResult list_complaints(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                               ComplaintFilter const& filter, SiteListStyle const& style, core::ListWriter& writer) {
    PlaceListMore more;
    more.columns = more_columns(views);
    more.keep = [&](PlaceRow const& row) { return meets(filter, row, views.of(row.record), views.on()); };
    return list_places(places, query, style, writer, more);
}

} // namespace hatang::desk
