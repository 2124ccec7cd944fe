// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/evidence_judge.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::spatial::detail {

namespace {

double share(int part, int whole) {
    return whole > 0 ? static_cast<double>(part) / whole : 0.0;
}

class NamedJudge {
public:
    NamedJudge(std::vector<Reading>& readings, RowSet const& rows, Outlines const& outlines,
               std::optional<core::CrsId> declared)
        : m_rows(rows), m_outlines(outlines), m_declared(declared), m_families(group_families(readings, declared)) {}

    CrsEvidence judge() {
        auto& best = m_families.front();
        auto* declared = declared_family();
        double const best_share = share(best.inside(), m_rows.count());
        if (declared != nullptr && share(declared->inside(), m_rows.count()) < kDeclaredShare) {
            contradict(declared);
            declared = nullptr;
        } else if (m_declared && declared == nullptr) {
            contradict(nullptr);
        }
        if (auto const* other = other_half()) {
            return mixed(best, *other);
        }
        if (declared != nullptr && !(declared != &best && is_strong() && clearly_beats(best, *declared))) {
            return found(*declared);
        }
        if (declared != nullptr) {
            contradict(declared);
        }
        bool const degrees_do = m_rows.in_degrees && !m_contradicted && best_share >= kDeclaredShare && is_clear();
        if (is_strong() || degrees_do) {
            return found(best);
        }
        return best_share < kAnythingShare ? none_fits() : undecided();
    }

private:
    /// Of the declared CRS's two orders of columns the one with more rows.
    Family* declared_family() {
        for (auto& family : m_families) { // best first
            if (m_declared && family.usual != nullptr && family.usual->candidate.crs == *m_declared) {
                return &family;
            }
        }
        return nullptr;
    }

    bool is_clear() const {
        return std::ranges::all_of(m_families.begin() + 1, m_families.end(),
                                   [&](auto const& other) { return clearly_beats(m_families.front(), other); });
    }

    bool is_strong() const {
        auto const& best = m_families.front();
        int const rows = m_rows.count();
        int const next = m_families.size() > 1 ? m_families[1].inside() : 0;
        if (rows < kEnoughRows) {
            return rows >= kFewestRows && best.inside() == rows && next == 0;
        }
        double const agreed = share(best.inside(), rows);
        bool const alone = agreed >= kAloneShare && share(next, rows) <= kStrayShare;
        return (agreed >= kStrongShare || alone) && is_clear();
    }

    /// A second family that takes most of what the best leaves, each with rows of its own (trap 22).
    Family const* other_half() const {
        auto const& best = m_families.front();
        int const rows = m_rows.count();
        if (share(best.inside(), rows) >= kStrongShare) {
            return nullptr;
        }
        int const needed = std::max(kEnoughRows, rows / 10);
        Family const* half = nullptr;
        int most = needed - 1;
        for (auto const& other : m_families) {
            auto const own = duel(best.strongest().agrees, other.strongest().agrees);
            if (own.first_only >= needed && own.second_only > most &&
                share(best.inside() + own.second_only, rows) >= 0.8) {
                half = &other;
                most = own.second_only;
            }
        }
        return half;
    }

    void contradict(Family const* declared) {
        m_contradicted = true;
        auto const* known = find_crs(*m_declared);
        auto const name =
            known != nullptr ? describe(*known) : core::same_words(fmt::format("EPSG:{}", m_declared->epsg()));
        if (declared != nullptr) {
            m_text.add({fmt::format("khai báo là {}, nhưng chỉ {} trong {} dòng khớp", name.vi, declared->inside(),
                                    m_rows.count()),
                        fmt::format("{} is declared, but only {} of {} rows agree", name.en, declared->inside(),
                                    m_rows.count())});
        } else if (known == nullptr) {
            m_text.add({fmt::format("khai báo là {}, không có trong danh mục", name.vi),
                        fmt::format("{} is declared, which is not in the catalogue", name.en)});
        } else {
            m_text.add({fmt::format("khai báo là {}, nhưng các số là {}", name.vi, m_rows.in_degrees ? "độ" : "mét"),
                        fmt::format("{} is declared, but the numbers are {}", name.en,
                                    m_rows.in_degrees ? "degrees" : "metres")});
        }
    }

    CrsEvidence finish(CrsVerdict verdict, Reading const* first) {
        CrsEvidence evidence;
        evidence.verdict = verdict;
        evidence.candidates = candidates_of(m_families, first, &m_outlines);
        if (verdict == CrsVerdict::found) {
            evidence.best = evidence.candidates.front();
        }
        evidence.explanation = m_text.take();
        return evidence;
    }

    CrsEvidence found(Family& family) {
        choose_member(family, m_outlines);
        if (family.chosen == nullptr) {
            return twins(family);
        }
        m_text.add(agreement(*family.chosen, true));
        for (auto const& other : m_families) {
            if (&other != &family && other.inside() > 0) {
                m_text.add({fmt::format("cách đọc khác gần nhất là {}: {} dòng", describe(other.strongest()).vi,
                                        other.inside()),
                            fmt::format("the next best reading is {}: {} rows", describe(other.strongest()).en,
                                        other.inside())});
                break;
            }
        }
        explain_choice(family);
        return finish(CrsVerdict::found, family.chosen);
    }

    void explain_choice(Family const& family) {
        if (family.shown) {
            m_text.add({fmt::format("{} dòng gần ranh giới chỉ đúng với cách đọc này, {} dòng thì ngược lại",
                                    family.fine.first_only, family.fine.second_only),
                        fmt::format("{} rows near an outline fit only this reading, {} only another",
                                    family.fine.first_only, family.fine.second_only)});
        } else if (m_rows.in_degrees) {
            m_text.add({"không thể phân biệt WGS 84 với VN-2000 (lệch khoảng 200 m) từ dữ liệu này",
                        "WGS 84 and VN-2000 degrees (some 200 m apart) cannot be told from this evidence"});
        } else {
            m_text.add({"từ dữ liệu này không biết được toạ độ có bị tính thiếu phép chuyển hệ hay không (khoảng 225 "
                        "m); hiểu là tính đủ",
                        "whether the datum shift (some 225 m) was left out cannot be told from this evidence; the "
                        "proper reading is used"});
        }
        if (family.chosen->candidate.shift_missing && m_declared && family.chosen->candidate.crs == *m_declared) {
            m_text.add({"múi đúng như khai báo, nhưng các toạ độ đã được tính thiếu phép chuyển hệ",
                        "the zone is the declared one, but its coordinates were computed without the datum shift"});
        }
    }

    CrsEvidence twins(Family const& family) {
        std::vector<Reading const*> members;
        for (auto const* member : family.members) {
            if (!member->candidate.shift_missing || family.usual != nullptr) {
                members.push_back(member);
            }
        }
        auto const list = list_of(members);
        m_text.add(
            {"các cách đọc sau chỉ cách nhau vài trăm mét, dữ liệu này không phân biệt được: " + list.vi,
             "these readings are only some hundred metres apart and cannot be told by this evidence: " + list.en});
        return finish(CrsVerdict::ambiguous, nullptr);
    }

    CrsEvidence mixed(Family const& best, Family const& other) {
        auto const own = duel(best.strongest().agrees, other.strongest().agrees);
        auto const first = describe(best.strongest());
        auto const second = describe(other.strongest());
        m_text.add({fmt::format("tệp có hai hệ toạ độ: {} dòng chỉ đúng với {}, {} dòng chỉ đúng với {}; hãy tách tệp",
                                own.first_only, first.vi, own.second_only, second.vi),
                    fmt::format("the file holds two systems: {} rows fit only {}, {} rows only {}; split the file",
                                own.first_only, first.en, own.second_only, second.en)});
        auto evidence = finish(CrsVerdict::ambiguous, nullptr);
        evidence.mixed = true;
        auto const second_one = std::ranges::find_if(evidence.candidates, [&](CrsCandidate const& c) {
            auto const& wanted = other.strongest().candidate;
            return c.crs == wanted.crs && c.swapped == wanted.swapped;
        });
        if (second_one != evidence.candidates.end() && second_one != evidence.candidates.begin()) {
            std::rotate(evidence.candidates.begin() + 1, second_one, second_one + 1);
        }
        return evidence;
    }

    CrsEvidence none_fits() {
        m_text.add(
            {fmt::format("không cách đọc nào đặt được các dòng vào đơn vị hành chính mà dòng đó nêu (tốt nhất: {} "
                         "trong {} dòng)",
                         m_families.front().inside(), m_rows.count()),
             fmt::format("no reading puts the rows into the administrative units they name (best: {} of {} rows)",
                         m_families.front().inside(), m_rows.count())});
        return finish(CrsVerdict::none_fits, nullptr);
    }

    CrsEvidence undecided() {
        if (m_rows.count() < kFewestRows) {
            m_text.add(
                {fmt::format("chỉ có {} dòng nêu đơn vị hành chính, cần ít nhất {}", m_rows.count(), kFewestRows),
                 fmt::format("only {} rows name an administrative unit, at least {} are needed", m_rows.count(),
                             kFewestRows)});
        }
        std::vector<Reading const*> leading;
        for (auto const& family : m_families) {
            if (leading.size() < 4 && family.inside() > 0) {
                leading.push_back(family.usual != nullptr ? family.usual : &family.strongest());
            }
        }
        auto const list = list_of(leading);
        m_text.add(
            {fmt::format("không cách đọc nào thắng rõ trên {} dòng có nêu đơn vị hành chính: {}", m_rows.count(),
                         list.vi),
             fmt::format("no reading clearly wins over the {} rows that name a unit: {}", m_rows.count(), list.en)});
        return finish(CrsVerdict::ambiguous, nullptr);
    }

    RowSet const& m_rows;
    Outlines const& m_outlines;
    std::optional<core::CrsId> m_declared;
    std::vector<Family> m_families;
    Clauses m_text;
    bool m_contradicted = false;
};

} // namespace

CrsEvidence judge_named(std::vector<Reading>& readings, RowSet const& rows, Outlines const& outlines,
                        std::optional<core::CrsId> declared) {
    return NamedJudge(readings, rows, outlines, declared).judge();
}

} // namespace hatang::spatial::detail
