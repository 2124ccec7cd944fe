// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/edit_programme.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace hatang::desk {

namespace {

using core::Date;
using core::PlaceKind;
using core::PlaceRecord;

[[noreturn]] void refuse_phase(std::string const& text) {
    throw core::usage_error(
        {fmt::format("\"{}\" không phải một giai đoạn", text), fmt::format("\"{}\" is not a phase", text)},
        {"ví dụ: 2016-2017, hoặc GD1=2016-01-01..2017-12-31, hoặc GD1=01/01/2016..31/12/2017=Giai "
         "đoạn 1",
         "for example 2016-2017, or P1=2016-01-01..2017-12-31, or P1=2016-01-01..2017-12-31=Phase "
         "one"});
}

std::optional<int> year_of(std::string_view text) {
    int year = 0;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), year);
    bool const good = text.size() == 4 && parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
    return good && year >= 1900 && year < 2200 ? std::optional(year) : std::nullopt;
}

Date first_of(int year) {
    return Date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
}

std::optional<ProgrammePhase> phase_of_years(std::string const& text) {
    auto const dash = text.find('-');
    auto const first = year_of(std::string_view(text).substr(0, std::min(dash, text.size())));
    auto const last = dash == std::string::npos ? first : year_of(std::string_view(text).substr(dash + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    return ProgrammePhase{text, "", first_of(*first),
                          Date{std::chrono::year{*last}, std::chrono::December, std::chrono::day{31}}};
}

void check_phases(std::vector<ProgrammePhase>& phases) {
    std::ranges::stable_sort(phases, {}, [](auto const& phase) { return phase.first_day; });
    for (std::size_t at = 0; at < phases.size(); ++at) {
        auto const& phase = phases[at];
        if (*phase.last_day < *phase.first_day) {
            throw core::usage_error({fmt::format("giai đoạn {} kết thúc trước khi bắt đầu", phase.code),
                                     fmt::format("phase {} ends before it begins", phase.code)});
        }
        if (at > 0 && *phase.first_day <= *phases[at - 1].last_day) {
            throw core::usage_error({fmt::format("giai đoạn {} và {} chồng lên nhau", phases[at - 1].code, phase.code),
                                     fmt::format("phases {} and {} overlap", phases[at - 1].code, phase.code)});
        }
    }
}

std::optional<PlaceRecord> known_record(core::PlaceReader const& places, PlaceKind kind, std::string const& code,
                                        std::string const& owner) {
    std::optional<PlaceRecord> found;
    core::PlaceQuery query;
    query.kind = kind;
    query.codes = {code};
    places.places(query, [&](core::PlaceRow const& row) {
        if (row.record.owner_key == owner) {
            found = row.record;
        }
        return !found;
    });
    return found;
}

void set_text(PlaceRecord& record, std::string_view field, std::string const& text) {
    if (!text.empty()) {
        record.set(field, text);
    }
}

void set_kind(PlaceRecord& record, std::string const& word) {
    if (word.empty()) {
        return;
    }
    auto const* const entry = core::programme_kinds().find(word);
    if (entry == nullptr) {
        constexpr auto kKinds = "undergrounding, bundling, conversion, lowering, storm_safety";
        throw core::usage_error({fmt::format("không có loại chương trình \"{}\"", word),
                                 fmt::format("there is no kind of programme \"{}\"", word)},
                                {kKinds, kKinds});
    }
    record.set("kind", entry->code);
}

PlaceRecord start_record(ProgrammeDesk const& desk, ProgrammeDraft const& draft) {
    auto known = known_record(desk.places, PlaceKind::programme, draft.code, "");
    if (known && !draft.update) {
        throw core::conflict_error({fmt::format("chương trình \"{}\" đã có trong sổ", draft.code),
                                    fmt::format("programme \"{}\" is in the register already", draft.code)},
                                   {"sửa bằng --update", "change it with --update"});
    }
    if (!known && draft.update) {
        require_programme(desk.places, {}, draft.code);
    }
    if (!known && draft.kind.empty()) {
        throw core::usage_error({"chưa cho biết loại chương trình", "the kind of programme is not given"},
                                {"thêm --kind undergrounding", "add --kind undergrounding"});
    }
    PlaceRecord record = known ? std::move(*known) : PlaceRecord(PlaceKind::programme);
    record.code = draft.code;
    return record;
}

PlaceRecord phase_record(ProgrammePhase const& phase, std::string const& programme) {
    PlaceRecord record(PlaceKind::programme_phase);
    record.code = phase.code;
    record.owner_key = programme;
    record.name = phase.name;
    record.set("programme", programme);
    record.set("first_day", *phase.first_day);
    record.set("last_day", *phase.last_day);
    return record;
}

/// Phases of before, replaced by code, with the new ones.
std::vector<ProgrammePhase> joined_phases(ProgrammeDesk const& desk, ProgrammeDraft const& draft) {
    auto const known = read_programmes(desk.places, {}, draft.code);
    auto phases = known.empty() ? std::vector<ProgrammePhase>{} : known.front().phases;
    for (auto const& text : draft.phases) {
        auto phase = parse_phase(text);
        auto const same = std::ranges::find(phases, phase.code, &ProgrammePhase::code);
        if (same != phases.end()) {
            *same = std::move(phase);
        } else {
            phases.push_back(std::move(phase));
        }
    }
    check_phases(phases);
    return phases;
}

void set_days(PlaceRecord& record, ProgrammeDraft const& draft, std::vector<ProgrammePhase> const& phases) {
    auto const set = [&](std::string_view field, std::optional<Date> const& given,
                         std::optional<Date> const& otherwise) {
        if (given) {
            record.set(field, *given);
        } else if (!record.day(field) && otherwise) {
            record.set(field, *otherwise);
        }
    };
    set("begins_on", draft.begins_on, phases.empty() ? std::nullopt : phases.front().first_day);
    set("ends_on", draft.ends_on, phases.empty() ? std::nullopt : phases.back().last_day);
    if (auto const ends = record.day("ends_on"); !draft.ends_on && ends && !phases.empty()) {
        record.set("ends_on", std::max(*ends, *phases.back().last_day)); // a phase was added
    }
    auto const begins = record.day("begins_on");
    auto const ends = record.day("ends_on");
    if (begins && ends && *ends < *begins) {
        throw core::usage_error({"ngày kết thúc có trước ngày bắt đầu", "the last day lies before the first"});
    }
}

} // namespace

ProgrammePhase parse_phase(std::string const& text) {
    auto const equals = text.find('=');
    if (equals == std::string::npos) {
        auto const years = phase_of_years(text);
        return years ? *years : (refuse_phase(text), ProgrammePhase{});
    }
    auto const dots = text.find("..", equals);
    if (dots == std::string::npos || equals == 0) {
        refuse_phase(text);
    }
    auto const named = text.find('=', dots);
    auto const first = core::parse_date(text.substr(equals + 1, dots - equals - 1));
    auto const last = core::parse_date(text.substr(dots + 2, named == std::string::npos ? named : named - dots - 2));
    if (!first || !last) {
        refuse_phase(text);
    }
    return {text.substr(0, equals), named == std::string::npos ? "" : text.substr(named + 1), first, last};
}

EditedProgramme edit_programme(ProgrammeDesk const& desk, ProgrammeDraft const& draft) {
    auto const change = desk.writer.begin_change(); // what is read from here on stays as it is
    auto record = start_record(desk, draft);
    record.name = draft.name.empty() ? record.name : draft.name;
    set_kind(record, draft.kind);
    set_text(record, "instrument", draft.instrument);
    set_text(record, "lead_body", draft.lead_body);
    set_text(record, "note", draft.note);
    auto const phases = joined_phases(desk, draft);
    set_days(record, draft, phases);
    auto const on = draft.update ? std::optional(draft.on.value_or(desk.today)) : std::nullopt;
    bool changed = change->places().put(record, on) != core::PutOutcome::unchanged;
    for (auto const& phase : phases) {
        auto const outcome = change->places().put(phase_record(phase, draft.code), on);
        changed = changed || outcome != core::PutOutcome::unchanged;
    }
    EditedProgramme edited;
    if (changed) {
        core::ChangeHeader header;
        header.actor = desk.actor;
        header.action = "programme create";
        header.summary = fmt::format("{} ({}), {} phases", draft.code, record.text("kind"), phases.size());
        change->commit(header);
        edited.change = change->number();
    }
    edited.programme.code = draft.code;
    edited.programme.kind = record.text("kind");
    edited.programme.phases = phases;
    return edited;
}

} // namespace hatang::desk
