// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/succession_builder.hpp"

#include "desk/admin/admin_events.hpp"
#include "desk/admin/member_join.hpp"
#include "desk/admin/province_succession.hpp"
#include "desk/admin/table_join.hpp"

#include <map>
#include <set>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::Severity;
using core::SuccessionExtent;

constexpr std::string_view kResolution = "Nghị quyết 202/2025/QH15";

class Builder {
public:
    Builder(AdminInput& input, UnitSet const& units)
        : m_input(input), m_units(units), m_state{units, input.findings, {}, {}, {}, {}, {}} {}

    SuccessionOutcome run(std::span<core::Succession const> known) {
        read_texts();
        read_table();
        take_known(known);
        auto const provinces = find_province_successors(m_state);
        for (auto const& one : provinces) {
            add({one.before, one.after, SuccessionExtent::whole, core::kTwoLevelGovernment,
                 std::string(kResolution) + " (theo " + std::to_string(one.votes) + "/" + std::to_string(one.total) +
                     " dòng văn bản cấp xã)"});
        }
        join_members_by_name(m_state);
        repair_far_members(m_state);
        settle_candidates(m_state);
        join_misspelt(m_state);
        swap_crossed_texts(m_state);
        report_open_members(m_state);
        emit_members();
        emit_own_rows();
        fill_from_table();
        set_extents();
        emit_events();
        check_table();
        report_ends();
        for (auto& [pair, succession] : m_made) {
            m_outcome.successions.push_back(std::move(succession));
        }
        return std::move(m_outcome);
    }

private:
    using Ends = std::pair<UnitIndex, UnitIndex>;

    void add(DraftSuccession succession) {
        Ends const ends{succession.before, succession.after};
        m_made.insert_or_assign(ends, std::move(succession));
    }

    void read_texts() {
        std::set<UnitIndex> seen;
        for (auto const& row : m_input.texts) {
            auto const after = m_units.find_first(AdminLevel::commune, row.code, Era::now);
            if (!after || !seen.insert(*after).second) {
                m_input.reject_later();
                m_input.findings.add(
                    "text-without-commune", Severity::error, row.origin, row.code,
                    {"không có xã, phường, đặc khu nào mang mã này từ 01/7/2025, hoặc mã lặp lại; nhập danh mục trước",
                     "no commune since 2025-07-01 has this code, or it came before; import the list first"});
                continue;
            }
            read_text(row, *after);
        }
    }

    void read_text(TextRow const& row, UnitIndex after) {
        MergerText text{after, first_province(after), row.origin, {}};
        bool with_part = false;
        for (auto& words : parse_merger_text(row.text)) {
            TextMember member;
            member.text = m_state.texts.size();
            member.keys = words.is_unchanged ? m_units.at(after).keys : name_keys(words.name);
            with_part = with_part || !words.part_note.empty();
            member.words = std::move(words);
            text.members.push_back(m_state.members.size());
            m_state.members.push_back(std::move(member));
        }
        m_outcome.texts_with_parts += with_part ? 1 : 0;
        m_state.texts.push_back(std::move(text));
    }

    /// The province as it began on 2025-07-01, where its later version is the parent.
    std::optional<UnitIndex> first_province(UnitIndex commune) const {
        auto const province = m_units.ancestor(commune, AdminLevel::province);
        return province ? m_units.find_first(AdminLevel::province, m_units.at(*province).unit.code, Era::now)
                        : std::nullopt;
    }

    void read_table() {
        for (auto const& row : m_input.mappings) {
            auto const before = m_units.find(AdminLevel::commune, row.old_code, Era::before);
            auto const after = m_units.find_first(AdminLevel::commune, row.new_code, Era::now);
            if (before) {
                m_in_table.insert(*before);
            }
            if (!before || !after) {
                m_input.reject_later();
                auto const& code = before ? row.new_code : row.old_code;
                auto const& name = before ? row.new_name : row.old_name;
                m_input.findings.add(
                    "table-code-unknown", Severity::error, row.origin, code + " " + name,
                    {"không có đơn vị nào mang mã này trong thời kỳ của nó", "no unit of that time has this code"});
                continue;
            }
            check_table_name(row, *before, row.old_name);
            check_table_name(row, *after, row.new_name);
            m_state.table[*before].push_back(*after);
            m_table_rows.push_back({*before, *after, row.origin});
        }
    }

    void check_table_name(MappingRow const& row, UnitIndex index, std::string const& written) {
        if (name_keys(split_kind(written).name).loose != m_units.at(index).keys.loose) {
            m_input.findings.add(
                "table-name-differs", Severity::warning, row.origin, written,
                {"danh mục ghi " + m_state.describe(index), "the list writes " + m_state.describe(index)});
        }
    }

    /// What the register knows stays, but for communes whose text comes again.
    void take_known(std::span<core::Succession const> known) {
        std::set<UnitIndex> told;
        for (auto const& text : m_state.texts) {
            told.insert(text.after);
        }
        for (auto const& one : known) {
            auto const before = m_units.find_id(one.before);
            auto const after = m_units.find_id(one.after);
            if (before && after && !told.contains(*after)) {
                add({*before, *after, one.extent, one.on, one.basis, false});
                ++m_state.taken[*before];
                auto const old_province = m_units.at(*before).unit.level == AdminLevel::province;
                if (old_province && era_of(m_units.at(*before).unit) == Era::before) {
                    m_state.provinces[*before] = *after;
                }
            }
        }
    }

    void emit_members() {
        for (auto const& member : m_state.members) {
            if (!member.unit) {
                continue;
            }
            auto const after = m_state.texts[member.text].after;
            auto basis = member.words.written + (member.how.empty() ? "" : " [" + member.how + "]");
            bool const remainder = member.words.is_remainder;
            bool const part = !member.words.part_note.empty();
            auto const extent = remainder ? SuccessionExtent::remainder
                                : part    ? SuccessionExtent::part
                                          : SuccessionExtent::whole;
            add({*member.unit, after, extent, core::kTwoLevelGovernment, std::move(basis)});
        }
    }

    void emit_own_rows() {
        for (auto const& row : m_input.successions) {
            auto const before = m_units.find(row.before_level, row.before_code,
                                             row.on > core::kTwoLevelGovernment ? Era::now : Era::before);
            auto const after = m_units.find_first(row.after_level, row.after_code, Era::now);
            if (!before || !after) {
                m_input.reject_later();
                m_input.findings.add("succession-without-unit", Severity::error, row.origin,
                                     row.before_code + " → " + row.after_code,
                                     {"không có đơn vị mang mã này", "there is no unit with this code"});
                continue;
            }
            add({*before, *after, row.extent, row.on, row.basis});
        }
    }

    std::map<UnitIndex, std::vector<DraftSuccession*>> by_before() {
        std::map<UnitIndex, std::vector<DraftSuccession*>> found;
        for (auto& [ends, succession] : m_made) {
            found[succession.before].push_back(&succession);
        }
        return found;
    }

    /// Communes the texts do not name at all go where the table sends them.
    void fill_from_table() {
        auto const known = by_before();
        for (auto const& row : m_table_rows) {
            if (known.contains(row.before)) {
                continue;
            }
            add({row.before, row.after, SuccessionExtent::whole, core::kTwoLevelGovernment,
                 "bảng quy đổi xã cũ – xã mới"});
            if (!m_input.texts.empty()) {
                m_input.findings.add(
                    "successor-from-table", Severity::warning, row.origin, m_units.at(row.before).unit.full_name,
                    {"không văn bản nào nêu " + m_state.describe(row.before) + "; lấy theo bảng quy đổi",
                     "no text names " + m_state.describe(row.before) + "; taken from the table"});
            }
        }
    }

    /// A unit that went to several places went there in parts, also where the text does not say so.
    void set_extents() {
        for (auto const& [before, all] : by_before()) {
            auto const several = std::count_if(all.begin(), all.end(),
                                               [](auto const* one) { return one->on == core::kTwoLevelGovernment; });
            for (auto* one : all) {
                if (several > 1 && one->extent == SuccessionExtent::whole) {
                    one->extent = SuccessionExtent::part;
                    one->is_new = true;
                }
            }
        }
    }

    void emit_events() {
        for (auto const& event : admin_events()) {
            if (event.kind != AdminEvent::Kind::kind_change) {
                continue;
            }
            auto const before = m_units.find_first(event.level, event.code, Era::now);
            auto const after = m_units.find(event.level, event.code, Era::now);
            if (before && after && before != after && m_units.at(*after).is_from_files) {
                add({*before, *after, SuccessionExtent::whole, event.on, event.instrument});
            }
        }
    }

    void check_table() {
        auto const known = by_before();
        for (auto const& row : m_table_rows) {
            if (m_made.contains({row.before, row.after})) {
                continue;
            }
            std::string others;
            for (auto const* one : known.at(row.before)) {
                others += (others.empty() ? "" : ", ") + m_state.describe(one->after);
            }
            m_input.findings.add("table-disagrees", Severity::warning, row.origin, m_state.describe(row.before),
                                 {"bảng ghi " + m_state.describe(row.after) + ", văn bản ghi " + others,
                                  "the table says " + m_state.describe(row.after) + ", the texts say " + others});
        }
        if (m_input.mappings.empty()) {
            return;
        }
        for (auto const index : m_units.of(AdminLevel::commune, Era::before)) {
            if (!m_in_table.contains(index)) {
                m_input.findings.add(
                    "table-lacks-commune", Severity::info, m_input.mappings.front().origin, m_state.describe(index),
                    {"xã cũ không có trong bảng quy đổi", "the old commune is missing from the table"});
            }
        }
    }

    void report_ends() {
        std::set<UnitIndex> with_successor;
        std::set<UnitIndex> with_predecessor;
        for (auto const& [ends, succession] : m_made) {
            with_successor.insert(ends.first);
            with_predecessor.insert(ends.second);
        }
        bool const told = !m_made.empty();
        for (auto const index : m_units.of(AdminLevel::commune, Era::before)) {
            if (!with_successor.contains(index)) {
                ++m_outcome.communes_without_successor;
                report_end(told, "commune-without-successor", index,
                           {"không tìm được xã mới kế tục", "no successor was found"});
            }
        }
        for (auto const index : m_units.of(AdminLevel::commune, Era::now)) {
            if (!with_predecessor.contains(index)) {
                ++m_outcome.communes_without_predecessor;
                report_end(told, "commune-without-predecessor", index,
                           {"không tìm được xã cũ nào hợp thành", "no predecessor was found"});
            }
        }
    }

    void report_end(bool told, std::string code, UnitIndex index, core::Words message) {
        if (told) {
            m_input.findings.add(std::move(code), Severity::warning, std::nullopt, m_state.describe(index),
                                 std::move(message));
        }
    }

    struct TableRow {
        UnitIndex before;
        UnitIndex after;
        RowOrigin origin;
    };

    AdminInput& m_input;
    UnitSet const& m_units;
    JoinState m_state;
    std::vector<TableRow> m_table_rows;
    std::set<UnitIndex> m_in_table; ///< old communes of the table, also where its new code is unknown
    std::map<Ends, DraftSuccession> m_made;
    SuccessionOutcome m_outcome;
};

} // namespace

SuccessionOutcome build_successions(AdminInput& input, UnitSet const& units, std::span<core::Succession const> known) {
    return Builder(input, units).run(known);
}

} // namespace hatang::desk
