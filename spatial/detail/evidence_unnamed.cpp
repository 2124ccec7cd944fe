// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/evidence_judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hatang::spatial::detail {

namespace {

bool mostly(Reading const& reading) {
    return reading.candidate.inside >= kStrongShare * reading.candidate.tested;
}

bool in_the_majority(Reading const& reading) {
    return reading.candidate.inside >= kDeclaredShare * reading.candidate.tested;
}

CrsEvidence finish(CrsVerdict verdict, std::vector<Family> const& families, Reading const* first, Clauses text) {
    CrsEvidence evidence;
    evidence.verdict = verdict;
    evidence.candidates = candidates_of(families, first, nullptr);
    if (verdict == CrsVerdict::found) {
        evidence.best = evidence.candidates.front();
    }
    evidence.explanation = text.take();
    return evidence;
}

CrsEvidence none_fits(std::vector<Family> const& families, Clauses text) {
    text.add({"không cách đọc nào đặt các dòng vào Việt Nam", "no reading puts the rows into Viet Nam"});
    return finish(CrsVerdict::none_fits, families, nullptr, std::move(text));
}

CrsEvidence judge_declared(std::vector<Family> const& families, Reading const& reading) {
    Clauses text;
    text.add({"không dòng nào nêu đơn vị hành chính; dùng hệ toạ độ được khai báo",
              "no row names an administrative unit; the declared system is used"});
    text.add(agreement(reading, false));
    // rows that do not fit are refused one by one when they are taken in
    if (in_the_majority(reading)) {
        return finish(CrsVerdict::found, families, &reading, std::move(text));
    }
    Clauses refusal;
    refusal.add({"không dòng nào nêu đơn vị hành chính, và hệ toạ độ được khai báo không đặt các dòng vào Việt Nam",
                 "no row names an administrative unit, and the declared system does not put the rows into Viet Nam"});
    refusal.add(agreement(reading, false));
    return finish(CrsVerdict::none_fits, families, nullptr, std::move(refusal));
}

CrsEvidence judge_degrees(std::vector<Family> const& families, Clauses text) {
    auto const& best = families.front();
    if (best.inside() == 0) {
        return none_fits(families, std::move(text));
    }
    text.add(agreement(*best.usual, false));
    if (!in_the_majority(*best.usual)) {
        return finish(CrsVerdict::ambiguous, families, nullptr, std::move(text));
    }
    text.add({"không dòng nào nêu đơn vị hành chính; kinh vĩ độ không ghi hệ được hiểu là WGS 84 (VN-2000 lệch khoảng "
              "200 m)",
              "no row names an administrative unit; degrees without a word are taken for WGS 84 (VN-2000 is some 200 m "
              "off)"});
    return finish(CrsVerdict::found, families, best.usual, std::move(text));
}

CrsEvidence judge_metres(std::vector<Family> const& families, Clauses text) {
    std::vector<Reading const*> possible;
    for (auto const& family : families) {
        for (auto const* member : family.members) {
            if (mostly(*member)) {
                possible.push_back(member);
            }
        }
    }
    // zones first, west to east, then UTM
    std::ranges::stable_sort(possible, {},
                             [](auto const* r) { return std::pair(-r->crs->scale, r->crs->central_meridian); });
    if (possible.empty()) {
        if (families.front().inside() == 0) {
            return none_fits(families, std::move(text));
        }
        text.add({"chỉ một phần các dòng nằm ở Việt Nam theo bất kỳ cách đọc nào",
                  "only a part of the rows lies in Viet Nam in any reading"});
        return finish(CrsVerdict::ambiguous, families, nullptr, std::move(text));
    }
    auto const list = short_list_of(possible);
    text.add(
        {"toạ độ mét mà không khai báo hệ và không dòng nào nêu đơn vị hành chính thì không rõ múi chiếu; có thể là: " +
             list.vi,
         "metres without a declared system, in rows that name no administrative unit, could be in several zones: " +
             list.en});
    return finish(CrsVerdict::ambiguous, families, nullptr, std::move(text));
}

} // namespace

CrsEvidence judge_unnamed(std::vector<Reading>& readings, RowSet const& rows, std::optional<core::CrsId> declared) {
    auto const families = group_families(readings, declared);
    Clauses text;
    if (declared) {
        for (auto const& family : families) { // best first
            for (auto const* member : family.members) {
                if (member->candidate.crs == *declared) {
                    return judge_declared(families, *member);
                }
            }
        }
        auto const* known = find_crs(*declared);
        auto const name =
            known != nullptr ? describe(*known) : core::same_words(fmt::format("EPSG:{}", declared->epsg()));
        text.add(known == nullptr ? core::Words{fmt::format("khai báo là {}, không có trong danh mục", name.vi),
                                                fmt::format("{} is declared, which is not in the catalogue", name.en)}
                                  : core::Words{fmt::format("khai báo là {}, nhưng các số là {}", name.vi,
                                                            rows.in_degrees ? "độ" : "mét"),
                                                fmt::format("{} is declared, but the numbers are {}", name.en,
                                                            rows.in_degrees ? "degrees" : "metres")});
        return finish(families.front().inside() == 0 ? CrsVerdict::none_fits : CrsVerdict::ambiguous, families, nullptr,
                      std::move(text));
    }
    return rows.in_degrees ? judge_degrees(families, std::move(text)) : judge_metres(families, std::move(text));
}

} // namespace hatang::spatial::detail
