// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/outline_join.hpp"

#include "desk/admin/admin_assemble.hpp"
#include "desk/admin/admin_events.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::Severity;

/// The day of the list of 696 districts; an outline without a unit there ended earlier, on a day no source tells.
constexpr core::Date kListOfDistricts{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{1}};
constexpr std::size_t kCountOffset = 5;
constexpr std::size_t kHeader = 9;
constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kMultiPolygon = 6;

std::uint32_t number_at(std::string_view wkb, std::size_t offset) {
    static_assert(std::endian::native == std::endian::little);
    std::uint32_t value = 0;
    std::memcpy(&value, wkb.data() + offset, sizeof value);
    return value;
}

/// How many polygons, and their bytes; none for another geometry.
std::pair<std::uint32_t, std::string_view> polygons_of(std::string_view wkb) {
    if (wkb.size() < kHeader || wkb[0] != 1) {
        return {0, {}};
    }
    auto const type = number_at(wkb, 1);
    if (type == kMultiPolygon) {
        return {number_at(wkb, kCountOffset), wkb.substr(kHeader)};
    }
    return {type == kPolygon ? 1U : 0U, wkb};
}

NameKeys keys_of_written(std::string const& written) {
    return name_keys(split_kind(written).name);
}

/// "Quan Hoa" is a name without marks, not "Quận Hoa": with and without what looks like a kind.
bool is_named(DraftUnit const& draft, std::string const& written) {
    return draft.keys.loose == name_keys(written).loose || draft.keys.loose == keys_of_written(written).loose;
}

/// One letter more, less or other in a name of some length: Hooc Môn, Krông Pak, Qui Nhơn.
bool is_spelling_of(std::string const& left, std::string const& right) {
    constexpr std::size_t kShortest = 5;
    return left == right || (std::min(left.size(), right.size()) >= kShortest && edit_distance(left, right, 1) <= 1);
}

class OldOutlines {
public:
    OldOutlines(AdminInput& input, UnitSet& units) : m_input(input), m_units(units) {}

    void run() {
        join_provinces();
        for (auto const& row : m_input.outlines) {
            if (row.level == AdminLevel::district) {
                m_codes.insert(row.code.substr(2));
            }
        }
        std::vector<OutlineRow const*> left;
        for (auto const& row : m_input.outlines) {
            if (row.level == AdminLevel::district && !join_by_code(row)) {
                left.push_back(&row);
            }
        }
        for (auto const* row : left) {
            if (!join_by_name(*row)) {
                keep_historic(*row);
            }
        }
    }

private:
    std::optional<UnitIndex> find_province(OutlineRow const& row) {
        auto const wanted = keys_of_written(row.name).loose;
        for (auto const index : m_units.of(AdminLevel::province, Era::before)) {
            auto const& draft = m_units.at(index);
            bool former = false;
            for (auto const& event : admin_events()) {
                former = former || (event.kind == AdminEvent::Kind::former_name && event.code == draft.unit.code &&
                                    keys_of_written(event.full_name_before).loose == wanted);
            }
            if (draft.keys.loose == wanted || former) {
                return index;
            }
        }
        return std::nullopt;
    }

    /// Pieces of one ISO code belong together: Côn Đảo stands apart from Bà Rịa - Vũng Tàu under its code VN-43.
    void join_provinces() {
        std::map<std::string, std::pair<std::optional<UnitIndex>, std::string>> by_iso;
        std::map<std::string, OutlineRow const*> first;
        for (auto const& row : m_input.outlines) {
            if (row.level != AdminLevel::province) {
                continue;
            }
            auto& [unit, wkb] = by_iso[row.code];
            auto const named = find_province(row);
            if (!named) {
                m_input.findings.add("outline-part", Severity::info, row.origin, row.name,
                                     {"không phải tên tỉnh; gộp vào tỉnh cùng mã " + row.code,
                                      "not a province's name; joined to the province with the same code " + row.code});
            }
            unit = named ? named : unit;
            wkb = wkb.empty() ? row.wkb : join_polygons(wkb, row.wkb);
            first.emplace(row.code, &row);
        }
        for (auto const& [iso, found] : by_iso) {
            if (found.first) {
                offer_outline(m_units.at(*found.first), found.second, first[iso]->note);
            } else {
                reject(*first[iso], "không có tỉnh nào trước 01/7/2025 mang tên này",
                       "no province before 2025-07-01 has this name");
            }
        }
    }

    void reject(OutlineRow const& row, std::string vi, std::string en) {
        m_input.reject_later();
        m_input.findings.add("outline-without-unit", Severity::error, row.origin, row.code + " " + row.name,
                             {std::move(vi), std::move(en)});
    }

    /// The district with the row's code, when it lies in the row's province.
    std::optional<UnitIndex> find_by_code(OutlineRow const& row) const {
        auto const unit = m_units.find(AdminLevel::district, row.code.substr(2), Era::before);
        bool const same = unit && !is_historic(*unit) && m_units.at(*unit).parent &&
                          m_units.at(*m_units.at(*unit).parent).unit.code == row.code.substr(0, 2);
        return same ? unit : std::nullopt;
    }

    bool is_historic(UnitIndex index) const { return m_units.at(index).unit.valid_to == kListOfDistricts; }

    void attach(UnitIndex index, OutlineRow const& row) {
        m_claimed.insert(index);
        if (!offer_outline(m_units.at(index), row.wkb, row.note)) {
            m_input.skip_later();
        }
    }

    bool join_by_code(OutlineRow const& row) {
        auto const unit = find_by_code(row);
        if (!unit || m_claimed.contains(*unit)) {
            return false;
        }
        auto const& draft = m_units.at(*unit);
        bool const named = is_named(draft, row.name) ||
                           is_spelling_of(draft.keys.loose, keys_of_written(row.name).loose) ||
                           is_spelling_of(name_keys(draft.unit.full_name).loose, name_keys(row.name).loose);
        if (named) {
            attach(*unit, row);
        }
        return named;
    }

    bool join_by_name(OutlineRow const& row) {
        bool const code_known = find_by_code(row).has_value();
        for (auto const index : m_units.of(AdminLevel::district, Era::before)) {
            auto const& draft = m_units.at(index);
            bool const in_province = draft.parent && m_units.at(*draft.parent).unit.code == row.code.substr(0, 2);
            bool const is_free = !m_claimed.contains(index) && (code_known || !m_codes.contains(draft.unit.code));
            if (!in_province || !is_free || is_historic(index) || !is_named(draft, row.name)) {
                continue;
            }
            m_input.findings.add("outline-code-differs", Severity::warning, row.origin, row.code + " " + row.name,
                                 {"mã không phải của đơn vị mang tên này; gắn theo tên vào " + draft.unit.full_name +
                                      " (" + draft.unit.code + ")",
                                  "the code is not that of the unit with this name; attached by name to " +
                                      draft.unit.full_name + " (" + draft.unit.code + ")"});
            attach(index, row);
            return true;
        }
        return false;
    }

    void keep_historic(OutlineRow const& row) {
        auto const code = row.code.substr(2);
        auto const same = m_units.find(AdminLevel::district, code, Era::before);
        if (same && !is_historic(*same)) {
            m_input.skip_later();
            m_input.findings.add("outline-of-other-name", Severity::warning, row.origin, row.code + " " + row.name,
                                 {"mã nay là của " + m_units.at(*same).unit.full_name +
                                      ", đã đổi tên hoặc sáp nhập từ năm 2009; không gắn ranh giới",
                                  "the code is now that of " + m_units.at(*same).unit.full_name +
                                      ", renamed or merged since 2009; the outline is not attached"});
            return;
        }
        auto const province = m_units.find(AdminLevel::province, row.code.substr(0, 2), Era::before);
        if (!province) {
            reject(row, "không có tỉnh mang hai chữ số đầu của mã; nhập danh mục trước 01/7/2025",
                   "no province with the code's first two digits; import the list before 2025-07-01");
            return;
        }
        core::AdminUnit unit;
        unit.level = AdminLevel::district;
        unit.code = code;
        unit.name = row.name;
        unit.full_name = row.name;
        unit.valid_to = kListOfDistricts;
        unit.source = "outline of 2009, not in the list of 2025-03-01";
        unit.geometry_wkb = row.wkb;
        unit.geometry_note = row.note;
        m_claimed.insert(m_units.put(std::move(unit), province));
        m_input.findings.add("district-historic", Severity::info, row.origin, row.code + " " + row.name,
                             {"không còn trong danh mục ngày 01/3/2025; giữ làm đơn vị lịch sử",
                              "no longer in the list of 2025-03-01; kept as a historic unit"});
    }

    AdminInput& m_input;
    UnitSet& m_units;
    std::set<UnitIndex> m_claimed;
    std::set<std::string> m_codes; ///< district codes that the file uses
};

} // namespace

void join_old_outlines(AdminInput& input, UnitSet& units) {
    OldOutlines(input, units).run();
}

std::string join_polygons(std::string_view left, std::string_view right) {
    auto const [count_left, bytes_left] = polygons_of(left);
    auto const [count_right, bytes_right] = polygons_of(right);
    if (count_left == 0 || count_right == 0) {
        return std::string(left);
    }
    std::string out(kHeader, '\0');
    out[0] = 1;
    std::memcpy(out.data() + 1, &kMultiPolygon, sizeof kMultiPolygon);
    std::uint32_t const count = count_left + count_right;
    std::memcpy(out.data() + kCountOffset, &count, sizeof count);
    return out.append(bytes_left).append(bytes_right);
}

} // namespace hatang::desk
